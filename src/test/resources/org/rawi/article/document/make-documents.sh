#!/bin/sh
# Makes the office documents beside it from manara.md, with pandoc 2.17 and LibreOffice 7.4.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
pandoc manara.md -o pandoc.docx
pandoc manara.md -o pandoc.odt
pandoc -s manara.md -o pandoc.rtf
cp pandoc.odt "$work/libreoffice.odt"
cd "$work"
for kind in docx:"MS Word 2007 XML" rtf fodt; do
  soffice --headless --convert-to "$kind" --outdir out libreoffice.odt
done
soffice --headless --convert-to odt --outdir out out/libreoffice.docx
cp out/* "$OLDPWD"
