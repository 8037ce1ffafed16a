/** The sign of each kind of change, readable without colour. */
export const changeSigns = { new: "+", changed: "~", removed: "\u2212" } as const;
