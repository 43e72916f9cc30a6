#!/bin/sh
# Makes the EPUBs beside it from manara.md, with pandoc 2.17, Calibre 6.13 and LibreOffice 7.4.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
for version in 2 3; do
  pandoc manara.md -t epub$version -o pandoc-$version.epub --toc
done
pandoc manara.md -o "$work/book.docx"
pandoc manara.md -o "$work/book.odt"
QT_QPA_PLATFORM=offscreen ebook-convert "$work/book.docx" calibre.epub \
  --epub-version 3 --language ar --no-default-epub-cover
soffice --headless --convert-to epub --outdir "$work" "$work/book.odt"
cp "$work/book.epub" libreoffice.epub
