/** What HTML itself has: names and values that cannot say anything of whom a page speaks of. */

const words = (text: string): string[] => text.trim().split(/\s+/);
const oneOf = (text: string): RegExp => new RegExp(`^(?:${words(text).join("|")})$`);

export const ELEMENTS: ReadonlySet<string> = new Set(
  words(`
    html head title base body header nav main section article aside footer address hgroup search
    h1 h2 h3 h4 h5 h6 p hr pre blockquote ol ul menu li dl dt dd figure figcaption div
    a em strong small s cite q dfn abbr ruby rt rp data time code var samp kbd sub sup i b u mark bdi bdo span br wbr
    ins del picture source embed track map area table caption colgroup col tbody thead tfoot tr td th
    form label input button select datalist optgroup option textarea output progress meter fieldset legend
    details summary dialog slot center font big tt strike nobr frame frameset
  `),
);

const TRUTH = oneOf("true false");
const NUMBER = /^\d{1,4}$/;

export const ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    role: oneOf(`
    alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo
    definition dialog document feed figure form grid gridcell group heading img link list listbox listitem log main
    marquee menu menubar menuitem menuitemcheckbox menuitemradio navigation none note option presentation progressbar
    radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status switch
    tab table tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem
  `),
    type: oneOf(`
    button checkbox color date datetime-local email file hidden image month number password radio range reset search
    submit tel text time url week
  `),
    scope: oneOf("row col rowgroup colgroup"),
    colspan: NUMBER,
    rowspan: NUMBER,
    "aria-colindex": NUMBER,
    "aria-rowindex": NUMBER,
    dir: oneOf("ltr rtl auto"),
    lang: oneOf(
      "zh zh-CN zh-TW zh-HK zh-Hans en en-US en-GB ru ru-RU es es-ES pt pt-BR de fr it pl tr ja ko vi th id",
    ),
    contenteditable: /^(?:true|false|plaintext-only)?$/,
    "aria-selected": TRUTH,
    "aria-busy": TRUTH,
    "aria-hidden": TRUTH,
    "aria-current": oneOf("page step location date time true false"),
  }),
);

/** `header--value--wCk3sLF` -> `header--value--`: without what a build adds. */
export const stem = (name: string): string =>
  /^([A-Za-z][A-Za-z-]*?(?:--|__|_|-))[A-Za-z]*\d[A-Za-z0-9]*$/.exec(name)?.[1] ?? name;
