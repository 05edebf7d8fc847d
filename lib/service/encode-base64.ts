const STRETCH = 0x8000;

/** Base64 of any number of bytes, in stretches, because a call takes only so many arguments. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STRETCH) {
    text += String.fromCharCode(...bytes.subarray(at, at + STRETCH));
  }
  return btoa(text);
}
