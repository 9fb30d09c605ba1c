import * as React from "react";

/**
 * For every element that React makes in development, it keeps the stack of calls that led to it, up to ten thousand in a second, for tools
 * that nobody looks through here. As if that many had been made already.
 */
const { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: kept } = React as unknown as Record<string, object>;
Object.defineProperty(kept, "recentlyCreatedOwnerStacks", { get: () => Infinity, set: () => undefined });
