#!/bin/bash
# prepare.sh FOLDER: copies the test there and sees to it that there are a browser and the packages of the page; says what to do
# where that is not possible.
set -euo pipefail
mkdir -p "$1"
cp "$(dirname "$0")"/{.npmrc,package.json,package-lock.json,page.jsx,page.css,reading.mjs,form.test.mjs,page.test.mjs,experiment.test.mjs} "$1"
cp "$(dirname "$0")/../test/resources/page/experiment-report.json" "$1"
cd "$1"
for tool in node npm; do
  command -v "$tool" >/dev/null || { echo "The browser test needs $tool (Node.js 20 or later): install it and try again." >&2; exit 1; }
done
if [ ! -x "${CHROMIUM:-/usr/bin/chromium}" ]; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
  else
    echo "The browser test needs Chromium: install Debian's package chromium, or name another one in CHROMIUM." >&2
    exit 1
  fi
fi
npm ci --no-audit --no-fund --loglevel=error
