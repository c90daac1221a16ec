/**
 * The commands of the stand-in, as scripts: each records how it was called, and says and does what a script may go by. The
 * words of systemctl and its exit statuses are those of systemd 252.
 */

/** Where the stand-in has what is its own. */
const LIBRARY = '/usr/lib/wazo-stand-in';

/** A directory that everybody may write to, since a command may be called by any user. */
export const STATE = '/var/lib/wazo-stand-in';

/** What was called: see `readCalls`. */
export const CALLS = `${STATE}/calls`;

/** The units that are there without a file, a name a line. */
export const UNITS = `${LIBRARY}/units`;

/** The scripts that the commands are made of, by their paths. `plugin` is the package that is rehearsed. */
export function libraryScripts(plugin: string): ReadonlyMap<string, string> {
  return new Map([
    [`${LIBRARY}/record`, RECORD],
    [`${LIBRARY}/systemctl`, SYSTEMCTL],
    [`${LIBRARY}/plugin`, `plugin=${plugin}\n`],
  ]);
}

/** What a command does besides being recorded: see `commandScript`. */
export const WAYS = ['nothing', 'systemctl', 'service', 'invoke-rc.d', 'sudo', 'asterisk'] as const;

export type Way = (typeof WAYS)[number];

/** The script of a command that does this, and of one that does nothing and prints `prints`. */
export function commandScript(way: Way, prints: string | undefined): string {
  const body = BODIES[way] ?? (prints === undefined ? '' : `cat <<'END'\n${prints}\nEND\n`);
  return `#!/bin/sh\n${way === 'sudo' ? '' : `. ${LIBRARY}/record\n`}${body}`;
}

/** Told apart by numbers, since an argument may be anything but a NUL. Of a read-only disk nobody is to hear. */
const RECORD = `{ printf '%s\\0' call "\${DPKG_MAINTSCRIPT_PACKAGE-}" "$#" "\${0##*/}" "$@" >>${CALLS}; } 2>/dev/null || :
`;

/** One unit of those in the directories, or of those that are there without a file. */
const SYSTEMCTL = `#!/bin/sh
verb=; now=; quiet=; units=0; skip=
active=${STATE}/active
mkdir -p "$active" 2>/dev/null

full() {
  case "$1" in
    *.service|*.socket|*.device|*.mount|*.automount|*.swap|*.target|*.path|*.timer|*.slice|*.scope) printf '%s' "$1" ;;
    *) printf '%s.service' "$1" ;;
  esac
}
template() {
  case "$1" in
    *@?*.*) printf '%s@.%s' "\${1%%@*}" "\${1##*.}" ;;
    *) printf '%s' "$1" ;;
  esac
}
file() {
  for directory in /etc/systemd/system /run/systemd/system /usr/local/lib/systemd/system /usr/lib/systemd/system /lib/systemd/system; do
    for name in "$1" "$(template "$1")"; do
      if [ -e "$directory/$name" ]; then printf '%s' "$directory/$name"; return 0; fi
    done
  done
  return 1
}
listed() { grep -Fqx -e "$1" -e "$(template "$1")" ${UNITS}; }
known() { file "$1" >/dev/null || listed "$1"; }
is_active() { listed "$1" && [ ! -e "$active/$1.stopped" ] || [ -e "$active/$1.started" ]; }
links() {
  sed -n 's/^[[:space:]]*\\(WantedBy\\|RequiredBy\\)[[:space:]]*=[[:space:]]*/\\1 /p' "$1" | while read -r kind targets; do
    for target in $targets; do
      case "$kind" in
        WantedBy) echo "/etc/systemd/system/$target.wants/$2" ;;
        RequiredBy) echo "/etc/systemd/system/$target.requires/$2" ;;
      esac
    done
  done
  sed -n 's/^[[:space:]]*Alias[[:space:]]*=[[:space:]]*//p' "$1" | tr -s ' ' '\\n' | sed 's|^.|/etc/systemd/system/&|'
}
enable() {
  links "$1" "$2" | while read -r link; do
    [ -h "$link" ] && continue
    mkdir -p "\${link%/*}" && ln -s "$1" "$link" && echo "Created symlink $link → $1." >&2
  done
}
disable() {
  for link in "/etc/systemd/system/$2" /etc/systemd/system/*.wants/"$2" /etc/systemd/system/*.requires/"$2" $(links "$1" "$2"); do
    [ -h "$link" ] && rm -f "$link" && echo "Removed \\"$link\\"." >&2
  done
  return 0
}

for word in "$@"; do
  if [ -n "$skip" ]; then skip=; continue; fi
  case "$word" in
    --now) now=yes ;;
    -q|--quiet) quiet=yes ;;
    -[HMtpnosPT]|--host|--machine|--type|--property|--lines|--output|--signal|--state|--job-mode|--root|--kill-who|--what|--value) skip=yes ;;
    -*) ;;
    *)
      if [ -z "$verb" ]; then verb=$word; else units=$((units + 1)); fi
      ;;
  esac
done

status=0
one() {
  case "$1" in
    /*)
      if [ ! -e "$1" ]; then echo "Failed to $verb unit: File $1: No such file or directory" >&2; status=1; return; fi
      unit=\${1##*/}
      [ "$verb" = enable ] || [ "$verb" = link ] || return 0
      [ "\${1%/*}" = /etc/systemd/system ] || [ -e "/etc/systemd/system/$unit" ] || ln -s "$1" "/etc/systemd/system/$unit"
      ;;
    *[*?[]*) return 0 ;;
    *) unit=$(full "$1") ;;
  esac
  case "$verb" in
    start|restart|reload|try-restart|condrestart|reload-or-restart|try-reload-or-restart|force-reload|isolate)
      if ! known "$unit"; then echo "Failed to $verb $unit: Unit $unit not found." >&2; status=5; return; fi
      rm -f "$active/$unit.stopped"; true >"$active/$unit.started"
      ;;
    stop|kill)
      if ! known "$unit"; then echo "Failed to $verb $unit: Unit $unit not loaded." >&2; status=5; return; fi
      if [ "$verb" = stop ]; then rm -f "$active/$unit.started"; true >"$active/$unit.stopped"; fi
      ;;
    enable|disable|reenable|preset)
      if ! known "$unit"; then echo "Failed to $verb unit: Unit file $unit does not exist." >&2; status=1; return; fi
      if path=$(file "$unit"); then
        case "$verb" in
          disable) disable "$path" "$unit" ;;
          *) enable "$path" "$unit" ;;
        esac
      fi
      if [ -n "$now" ]; then
        case "$verb" in
          disable) rm -f "$active/$unit.started"; true >"$active/$unit.stopped" ;;
          *) rm -f "$active/$unit.stopped"; true >"$active/$unit.started" ;;
        esac
      fi
      ;;
    mask) known "$unit" || echo "Unit $unit does not exist, proceeding anyway." >&2
      [ -e "/etc/systemd/system/$unit" ] || ln -sf /dev/null "/etc/systemd/system/$unit" ;;
    unmask) [ "$(readlink "/etc/systemd/system/$unit")" = /dev/null ] && rm -f "/etc/systemd/system/$unit"; : ;;
    is-active)
      if is_active "$unit"; then word=active; else word=inactive; status=3; fi
      [ -n "$quiet" ] || echo "$word" ;;
    is-failed)
      if is_active "$unit"; then word=active; else word=inactive; fi
      status=1
      [ -n "$quiet" ] || echo "$word" ;;
    is-enabled)
      if ! known "$unit"; then echo "Failed to get unit file state for $unit: No such file or directory" >&2; status=1; return; fi
      word=disabled
      listed "$unit" && word=enabled
      for link in /etc/systemd/system/*/"$unit"; do [ -h "$link" ] && word=enabled; done
      [ "$word" = enabled ] || status=1
      [ -n "$quiet" ] || echo "$word" ;;
    status)
      if ! known "$unit"; then echo "Unit $unit could not be found." >&2; status=4; return; fi
      if is_active "$unit"; then echo "   Active: active (running)"; else echo "   Active: inactive (dead)"; status=3; fi ;;
    cat)
      if path=$(file "$unit"); then cat "$path"; return; fi
      known "$unit" || { echo "No files found for $unit." >&2; status=1; } ;;
  esac
}

if [ "$units" = 0 ]; then
  case "$verb" in
    list-units) sed 's/.*/  & loaded active running &/' ${UNITS} ;;
    list-unit-files) sed 's/.*/& enabled enabled/' ${UNITS} ;;
    is-system-running) echo running ;;
    start|restart|reload|stop|enable|disable) echo "Too few arguments." >&2; exit 1 ;;
  esac
  exit 0
fi
case "$verb" in
  list-units|list-unit-files|show|set-property|set-environment|reset-failed) exit 0 ;;
esac
seen=; skip=
for word in "$@"; do
  if [ -n "$skip" ]; then skip=; continue; fi
  case "$word" in
    -[HMtpnosPT]|--host|--machine|--type|--property|--lines|--output|--signal|--state|--job-mode|--root|--kill-who|--what|--value) skip=yes ;;
    -*) ;;
    *) if [ -z "$seen" ]; then seen=yes; else one "$word"; fi ;;
  esac
done
exit "$status"
`;

const BODIES: Readonly<Partial<Record<Way, string>>> = {
  systemctl: `exec ${LIBRARY}/systemctl "$@"\n`,
  service: `case "\${1-}" in
  ''|-*) exit 0 ;;
esac
exec ${LIBRARY}/systemctl "\${2-status}" "$1"
`,
  'invoke-rc.d': `. ${LIBRARY}/plugin
[ "\${DPKG_MAINTSCRIPT_PACKAGE-}" = "$plugin" ] || exit 0
while :; do
  case "\${1-}" in
    --skip-systemd-native) shift ;;
    -*) shift ;;
    *) break ;;
  esac
done
exec ${LIBRARY}/systemctl "\${2-status}" "\${1-}"
`,
  // As the user whom it says, with the environment as it is, by which calls are known.
  sudo: `user=root
while [ $# -gt 0 ]; do
  case "$1" in
    -u|--user) user=$2; shift 2 ;;
    -u*) user=\${1#-u}; shift ;;
    --user=*) user=\${1#--user=}; shift ;;
    -g|-p|-C|-D|-h|-R|-r|-t|-T|-U|--group|--prompt|--chdir|--host|--role|--type) shift 2 ;;
    --) shift; break ;;
    -*) shift ;;
    [A-Za-z_]*=*) export "$1"; shift ;;
    *) break ;;
  esac
done
if ! id "$user" >/dev/null 2>&1; then echo "sudo: unknown user $user" >&2; exit 1; fi
[ $# -gt 0 ] || set -- sh
if ! command -v "$1" >/dev/null; then echo "sudo: $1: command not found" >&2; exit 1; fi
if [ "$user" = root ]; then exec "$@"; fi
exec setpriv --reuid="$(id -u "$user")" --regid="$(id -g "$user")" --clear-groups "$@"
`,
  asterisk: `case "$*" in
  *'core show version'*) echo 'Asterisk ASTERISK_VERSION built by wazo' ;;
  *'dialplan reload'*) echo 'Dialplan reloaded.' ;;
  -V*) echo 'Asterisk ASTERISK_VERSION' ;;
esac
`,
};
