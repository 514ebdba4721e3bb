import { HeadingNode, QuoteNode, registerRichText } from "@lexical/rich-text";
import { showLexical } from "../lexical.js";

showLexical([HeadingNode, QuoteNode], registerRichText);
