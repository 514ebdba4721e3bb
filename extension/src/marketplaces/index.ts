/** Every marketplace there is. A new one is a file and a line here. */
import { alibaba } from "./consoles/alibaba";
import { aliexpress } from "./consoles/aliexpress";
import { amazon } from "./consoles/amazon";
import { demo } from "./consoles/demo";
import { douyin } from "./consoles/douyin";
import { ebay } from "./consoles/ebay";
import { lazada } from "./consoles/lazada";
import { pinduoduo } from "./consoles/pinduoduo";
import { shopee } from "./consoles/shopee";
import { taobao } from "./consoles/taobao";
import { temu } from "./consoles/temu";
import { tiktok } from "./consoles/tiktok";
import type { Marketplace } from "./define";

export const MARKETPLACES: readonly Marketplace[] = [
  aliexpress,
  douyin,
  alibaba,
  ebay,
  taobao,
  tiktok,
  amazon,
  shopee,
  lazada,
  temu,
  pinduoduo,
  demo,
];

/** The marketplace whose page this address is; null for every other address. */
export function marketplaceFor(url: URL): Marketplace | null {
  return MARKETPLACES.find((marketplace) => marketplace.kind(url) !== null) ?? null;
}
