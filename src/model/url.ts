// tabs, line ends and other control characters, spaces and backslashes: URL parsers drop or turn them, readers do not see it
const deceptive = /[\s\\\p{Cc}\p{Cf}]/u;

/**
 * A URL that is safe to follow, or undefined: absolute, http or https, without user name, password or hidden characters.
 * Plain ASCII comes back as written; anything else in the form that is asked for, with the host in punycode.
 * What is refused is shown as text.
 */
export function safeUrl(text: string | undefined): string | undefined {
  if (!text || !/^https?:\/\/[^/]/i.test(text) || deceptive.test(text)) return undefined;
  try {
    const { href, username, password } = new URL(text);
    if (username || password) return undefined;
    return /^[!-~]+$/.test(text) ? text : href;
  } catch {
    return undefined;
  }
}
