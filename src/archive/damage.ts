/** What keeps a package from being read, in words that follow its path and "can't be read as a Debian package:". */
export class Damage extends Error {
  override name = 'Damage';
}
