# What every command here needs of the machine: a JDK 25 and some packages. Sourced, never run.
# Says what it does; changes nothing but JAVA_HOME and installed packages.

say() { printf '%s\n' "$*"; }
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# is_jdk HOME: whether a JDK 25 with a compiler lives there
is_jdk() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25' "$1/release"
}

find_jdk() {
  local on_path home
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
    if [ -n "$home" ] && is_jdk "$home"; then
      export JAVA_HOME=$home PATH="$home/bin:$PATH"
      # Maven's own libraries use what newer JDKs warn of; older ones do not know the switch.
      export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
      return
    fi
  done
  return 1
}

need_jdk() {
  find_jdk && return
  if can_install && apt-cache show openjdk-25-jdk-headless >/dev/null 2>&1; then
    install_packages openjdk-25-jdk-headless
    find_jdk && return
  fi
  fail "Lantern is built with a JDK 25, and none was found in JAVA_HOME, on the PATH or in /usr/lib/jvm.
Install one, for example Eclipse Temurin 25 (package temurin-25-jdk from adoptium.net) or openjdk-25-jdk where your
distribution has it, and start this command again. If it lives elsewhere, set JAVA_HOME to its folder."
}

can_install() {
  command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

install_packages() {
  local as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo -n)
  say "Installing: $*"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >/dev/null
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

install_or_name() {
  can_install || fail "These packages are missing: $*
Install them (on Debian or Ubuntu: apt-get install $*) and start this command again."
  install_packages "$@"
}

# need PROGRAM=PACKAGE ...: each program must be there; what is missing is installed, or named
need() {
  local pair missing=()
  for pair in "$@"; do
    command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}")
  done
  [ ${#missing[@]} = 0 ] && return
  install_or_name "${missing[@]}"
}

# What the build itself runs: the Maven wrapper's download, and the pages' style sheets.
need_build_tools() {
  need_jdk
  need curl=curl unzip=unzip node=nodejs npm=npm
}

# need_library LIBRARY=PACKAGE ...: the same for shared libraries
need_library() {
  local pair known missing=()
  known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
  for pair in "$@"; do
    case "$known" in
      *"${pair%%=*} "*) ;;
      *) missing+=("${pair#*=}") ;;
    esac
  done
  [ ${#missing[@]} = 0 ] && return
  install_or_name "${missing[@]}"
}

# A desktop to watch: a virtual screen, a window manager, something to press keys, an editor, a browser; and the libraries
# that the agent's keyboard hook and idle clock link to.
need_desktop() {
  need_library libXtst.so.6=libxtst6 libXt.so.6=libxt6 libXinerama.so.1=libxinerama1 libX11-xcb.so.1=libx11-xcb1 \
    libxkbcommon-x11.so.0=libxkbcommon-x11-0 libXss.so.1=libxss1
  need Xvfb=xvfb openbox=openbox xdotool=xdotool mousepad=mousepad chromium=chromium setxkbmap=x11-xkb-utils \
    zenity=zenity dbus-daemon=dbus-daemon dbus-send=dbus-bin
  [ -e /usr/libexec/at-spi-bus-launcher ] || install_or_name at-spi2-core
}

# What others put on pupils' computers, to be measured beside the agent.
need_peers() {
  need veyon-server=veyon-service timekprd=timekpr-next epoptes-client=epoptes-client
  [ -n "$(find /usr/lib -name 'libqca-ossl.so' -print -quit)" ] || install_or_name libqca-qt5-2-plugins
}

# Windows code runs here under wine, with a Windows Java that is made once and kept in the user's cache: 220 MB of packages
# to load, 700 MB on disk.
need_wine() {
  need npm=npm
  need wixl=wixl msibuild=msitools
  command -v wine >/dev/null && command -v wineserver >/dev/null || install_or_name wine wine64
  compgen -G '/usr/lib/jvm/*17*/jmods/java.base.jmod' >/dev/null || install_or_name openjdk-17-jdk-headless
  local cache=${XDG_CACHE_HOME:-$HOME/.cache}/lantern
  deploy/lib/windows-runtime "$cache/windows-java-17.1" || fail "No Windows Java for the Windows tests"
  fresh_windows "$cache/wine-prefix"
  export WINDOWS_RUNTIME=$cache/windows-java-17.1
  [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8 # else that Java cannot name a file outside ASCII
}

has_wine() {
  local program
  for program in wine wineserver wixl msibuild npm; do
    command -v "$program" >/dev/null || return 1
  done
  compgen -G '/usr/lib/jvm/*17*/jmods/java.base.jmod' >/dev/null
}

# The same for a command that can do without: a machine where wine neither is nor can be installed leaves the Windows tests
# out, and says so. Where it can be had and something fails, the command fails.
want_wine() {
  if [ -n "${LANTERN_WITHOUT_WINE:-}" ]; then
    say "LANTERN_WITHOUT_WINE is set: the Windows tests are left out"
  elif [ "$(uname -m)" != x86_64 ]; then
    say "Not an x86-64 processor: the Windows tests are left out"
  elif can_install || has_wine; then
    need_wine
  else
    say "wine or what goes with it is missing, and this user may not install it: the Windows tests are left out
(apt-get install wine wine64 wixl msitools openjdk-17-jdk-headless npm)"
  fi
}

# fresh_windows FOLDER: a Windows as wine sets it up, once, for tests to copy (links: 700 MB are there once)
fresh_windows() {
  local made_by
  made_by="$(wine --version 2>/dev/null), recipe 2"
  [ -f "$1/system.reg" ] && [ "$(cat "$1/made-by" 2>/dev/null)" = "$made_by" ] && return
  say "Setting up a Windows under wine"
  rm -rf "$1"
  local display
  display=$(mktemp -u /tmp/lantern-none.XXXXXX) # it needs no screen
  DISPLAY=$display WINEPREFIX=$1 WINEDEBUG=-all WINEDLLOVERRIDES='mscoree=;mshtml=' \
    wine winecfg /v win10 >/dev/null 2>&1 || fail "wine could not set up a Windows in $1"
  # A Java on a busy machine takes longer to begin than the 10 s that wine waits for a service. Windows keeps this as a
  # number; wine reads it only as a text.
  DISPLAY=$display WINEPREFIX=$1 WINEDEBUG=-all wine reg add 'HKLM\System\CurrentControlSet\Control' \
    /v ServicesPipeTimeout /t REG_SZ /d 120000 /f >/dev/null 2>&1
  WINEPREFIX=$1 wineserver -w
  printf '%s\n' "$made_by" >"$1/made-by"
}

# A clean system to install the agent's package in. Only root can enter one: its test is left out otherwise, and says so.
need_clean_root() {
  need dpkg-deb=dpkg strip=binutils
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    need mmdebstrap=mmdebstrap unshare=util-linux systemd-analyze=systemd
  fi
}
