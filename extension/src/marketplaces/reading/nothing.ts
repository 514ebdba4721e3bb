/** How a page says that there is nothing on it. */
import { isSeen, textsLike } from "./texts";

const EMPTY =
  ".next-table-empty, .ant-empty, .auxo-empty, .arco-empty, .semi-empty, .vxe-table--empty-content";
const NOTHING =
  /^(暂无\S{0,6}|没有\S{0,8}(订单|数据|记录)|No (data|orders?|results?|cases?|returns?)( found| yet)?\.?)$/i;
const NO_ORDERS = /^(暂?无|没有)\S{0,4}订单$|^No (recent )?orders?( found| yet)?\.?$/i;
const LOADING =
  '.next-loading.next-open, .ant-spin-spinning, .auxo-spin-spinning, .arco-spin-loading, [aria-busy="true"]';

/** Whether the list itself says that there is nothing, and is not just about to be filled. */
export function saysEmpty(document: Document): boolean {
  if (document.querySelector(LOADING) !== null) return false;
  const words = textsLike(document.body, (text) => NOTHING.test(text)).map(
    ({ label }) => label.parentElement,
  );
  // Some libraries have the words for an empty table ready in every table.
  return [...document.querySelectorAll(EMPTY), ...words].some(isSeen);
}

/** That there is no order, said beside other things. */
export const saysNoOrders = (document: Document): boolean =>
  textsLike(document.body, (text) => NO_ORDERS.test(text)).length > 0;
