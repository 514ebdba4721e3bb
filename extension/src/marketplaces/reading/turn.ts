/** Whose turn it is in a case, by its state as consoles write it. */

/** The buyer is waited for. "Buyer requested a return" and "Awaiting reply to buyer" are the seller's to answer. */
const BUYERS_TURN = [
  /待(?:买家|用户|客户|顾客)/,
  /(?:await\w*|wait\w* (?:for|on)|pending) (?:the )?(?:buyer|customer)/,
  /(?:await\w*|wait\w* for) (?!your|seller|supplier)[\w ]+ (?:from|by) (?:the )?(?:buyer|customer)/,
  /(?<!\bto (?:the )?)\b(?:buyer|customer) (?:to|must|has to|needs to) /,
  /(?:ожида|жд[её]м)[^.]*покупател(?!ю)/,
  /warte\w* auf (?:\S+ (?:des|vom|durch) )?(?:den |die )?käufer/,
  /esperando (?:al|a que el|.* del) comprador/,
  /aguardando (?:.* d)?o comprador/,
  /attente .*\bde l['’]acheteur/,
  /attesa .*\bdell['’]acquirente/,
];
/** The platform decides, or nobody has anything to do any more. */
const NOBODYS_TURN = [
  /平台|结束|关闭|成功|完成|取消/,
  /platform|closed|finished|resolved|\bcompleted?\b|success|cancel/,
  /платформ|закрыт|заверш|отмен[её]н/,
  /plattform|abgeschlossen|geschlossen|beendet|storniert/,
  /plataforma|conclu[ií]|cerrad|encerrad|finaliz/,
];
/** States of a case in which its countdown runs for somebody else than the seller. */
export const THEIR_TURN = new RegExp(
  [...BUYERS_TURN, ...NOBODYS_TURN].map(({ source }) => source).join("|"),
  "i",
);
