#!/bin/sh
# Makes the office documents beside it from manara.md and riyah.fodt, with pandoc 2.17 and LibreOffice 7.4.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
pandoc manara.md -o pandoc.docx
pandoc manara.md -o pandoc.odt
pandoc -s manara.md -o pandoc.rtf
cp pandoc.odt "$work/libreoffice.odt"
cp riyah.fodt "$work"
cd "$work"
for kind in docx:"MS Word 2007 XML" rtf fodt; do
  soffice --headless --convert-to "$kind" --outdir out libreoffice.odt
done
soffice --headless --convert-to odt --outdir out out/libreoffice.docx
cp out/* "$OLDPWD"
for kind in docx odt rtf fodt; do
  soffice --headless --convert-to $kind --outdir again riyah.fodt
done
cp again/riyah.docx again/riyah.odt again/riyah.rtf "$OLDPWD"
cp again/riyah.fodt "$OLDPWD/riyah-again.fodt"
