/** Digits with something between groups of three: `4,000`. */
export const groups = (digits: string, sign: string): string => digits.replace(/\B(?=(\d{3})+$)/g, sign);
