/** Of all that was typed for an order, what one reply asked for. */
import type { Values, Variable } from "./order_view";

export const askedOf = (missing: readonly Variable[], values: Values): Values =>
  Object.fromEntries(missing.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));
