/** What tables are made of: the tags, or the roles that say the same. */
export const ROW = 'tr, [role="row"]';
export const CELL = 'td, [role="cell"], [role="gridcell"]';
