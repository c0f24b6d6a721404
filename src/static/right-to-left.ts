/** Languages whose text runs from the right, by their tags. */
export const rightToLeft = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;
