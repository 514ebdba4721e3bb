/** The versions of the HTTP contract that this extension speaks, and which side is behind. */
import type { Hello } from "../generated/api";

/** What it says of itself in every request. */
export const API = 1;

/** The oldest service that it can work with. */
const OLDEST_API = 1;

export type Outdated = "extension_outdated" | "service_outdated";

/** The side that has to be updated; null when they understand each other. */
export function outdated({ api, oldest_api }: Pick<Hello, "api" | "oldest_api">): Outdated | null {
  if (api < OLDEST_API) return "service_outdated";
  return oldest_api > API ? "extension_outdated" : null;
}
