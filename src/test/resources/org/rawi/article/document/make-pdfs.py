#!/usr/bin/env python3
"""Makes the PDFs beside it from sahil.tsv, with Chromium, LibreOffice 7.4, XeLaTeX and LuaLaTeX (TeX Live 2022).

make-pdfs.py DIR makes all kinds in DIR, for measuring; without DIR those that the tests read, here.
"""
import functools
import html
import http.server
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
ROWS = [line.split("\t") for line in (HERE / "sahil.tsv").read_text().splitlines() if not line.startswith("#")]
TITLE = ROWS[0][1]
NOTES = [words for kind, words in ROWS if kind == "note"]
BLOCKS = [(kind, words) for kind, words in ROWS if kind not in ("title", "note")]
FONTS = {"amiri": "Amiri", "naskh": "Noto Naskh Arabic", "dejavu": "DejaVu Sans"}
KEPT = {"chromium-naskh", "chromium-columns", "libreoffice-naskh", "xelatex-amiri", "lualatex-naskh"}


def marked(words, note):
    """The words, with what note(number) gives where a mark stands."""
    return re.sub(r"\[\^(\d)\]", lambda mark: note(int(mark.group(1))), html.escape(words, quote=False))


def listed(write, begin, end):
    out, inside = [], False
    for kind, words in BLOCKS:
        if inside != (kind == "li"):
            out.append(begin if kind == "li" else end)
            inside = kind == "li"
        out.append(write(kind, words))
    return "\n".join(out)


def page(font, style):
    body = listed(
        lambda kind, words: f"<{kind}>{marked(words, lambda n: f'<sup>{n}</sup>')}</{kind}>", "<ul>", "</ul>")
    notes = "".join(f"<p class=note>{i + 1}. {words}</p>" for i, words in enumerate(NOTES))
    return (f"<!DOCTYPE html><html lang=ar dir=rtl><meta charset=utf-8><title>{TITLE}</title><style>"
            f"body {{font-family: '{font}'; font-size: 13pt; line-height: 1.7}} h1 {{font-size: 20pt}}"
            f" .title {{font-size: 26pt}} h2 {{font-size: 16pt}} .note {{font-size: 9pt}}"
            f" @page {{size: A5; margin: 18mm}} {style}</style>"
            f"<h1 class=title>{TITLE}</h1>{body}<hr>{notes}</html>")


def tex(program, font):
    def line(kind, words):
        text = marked(words, lambda n: r"\footnote{" + NOTES[n - 1] + "}").replace("%", r"\%")
        if program == "xelatex":
            text = re.sub(r"\b([A-Z]\w+)\b", r"\\textenglish{\1}", text)
        return {"h1": r"\section{%s}", "h2": r"\subsection{%s}", "p": "%s\n", "li": r"\item %s"}[kind] % text
    fonts = {
        "xelatex": r"\usepackage{polyglossia}\setmainlanguage{arabic}\setotherlanguage{english}"
                   r"\setmainfont[Script=Arabic]{FONT}\newfontfamily\arabicfont[Script=Arabic]{FONT}"
                   r"\newfontfamily\englishfont{DejaVu Sans}",
        "lualatex": r"\usepackage[bidi=basic,layout=lists.footnotes.sectioning]{babel}"
                    r"\babelprovide[main,import]{arabic}\babelfont{rm}[Renderer=HarfBuzz,Script=Arabic]{FONT}",
    }[program].replace("FONT", font)
    return (r"\documentclass[11pt,a5paper]{article}\usepackage[margin=18mm]{geometry}\usepackage{fancyhdr}" + fonts
            + r"\pagestyle{fancy}\fancyhf{}\fancyhead[C]{TITLE}\fancyfoot[C]{\thepage}\setlength{\headheight}{20pt}"
              r"\begin{document}\title{TITLE}\author{سلمى القاضي}\date{}\maketitle\thispagestyle{fancy}"
              .replace("TITLE", TITLE)
            + listed(line, r"\begin{itemize}", r"\end{itemize}") + r"\end{document}")


def flat_odt(font):
    def style(name, size, more=""):
        return (f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties'
                f' style:writing-mode="rl-tb" fo:text-align="{"justify" if name == "p" else "start"}"'
                f' fo:margin-bottom="0.25cm"/><style:text-properties style:font-name="F" style:font-name-complex="F"'
                f' fo:font-size="{size}pt" style:font-size-complex="{size}pt" {more}/></style:style>')
    def line(kind, words):
        text = marked(words, lambda n: f'<text:note text:id="n{n}" text:note-class="footnote"><text:note-citation>{n}'
                      f'</text:note-citation><text:note-body><text:p text:style-name="note">{NOTES[n - 1]}</text:p>'
                      '</text:note-body></text:note>')
        if kind.startswith("h"):
            return f'<text:h text:style-name="{kind}" text:outline-level="{kind[1]}">{text}</text:h>'
        item = f'<text:p text:style-name="p">{text}</text:p>'
        return f"<text:list-item>{item}</text:list-item>" if kind == "li" else item
    spaces = {"office": "office", "style": "style", "text": "text", "meta": "meta"}
    names = " ".join(f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{value}:1.0"' for key, value in spaces.items())
    bold = 'fo:font-weight="bold" style:font-weight-complex="bold"'
    edge = "<style:header-footer-properties fo:min-height=\"0.6cm\"/>"
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {names}'
            ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
            ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"'
            f' office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:title>{TITLE}</dc:title>'
            '<meta:initial-creator>سلمى القاضي</meta:initial-creator></office:meta><office:font-face-decls>'
            f'<style:font-face style:name="F" svg:font-family="\'{font}\'"/></office:font-face-decls><office:styles>'
            + style("title", 20, bold) + style("h1", 16, bold) + style("h2", 14, bold) + style("p", 12)
            + style("note", 9)
            + '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
              '</text:list-style></office:styles><office:automatic-styles><style:page-layout style:name="A5">'
              '<style:page-layout-properties fo:page-width="14.8cm" fo:page-height="21cm" fo:margin="1.8cm"'
              f' style:writing-mode="rl-tb"/><style:header-style>{edge}</style:header-style><style:footer-style>{edge}'
              '</style:footer-style></style:page-layout></office:automatic-styles><office:master-styles>'
              '<style:master-page style:name="Standard" style:page-layout-name="A5"><style:header>'
              f'<text:p text:style-name="note">{TITLE}</text:p></style:header><style:footer><text:p text:style-name="note">'
              '<text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>'
              f'<office:body><office:text><text:p text:style-name="title">{TITLE}</text:p>'
              '<text:p text:style-name="p">بقلم: سلمى القاضي</text:p>'
            + listed(line, '<text:list text:style-name="L">', "</text:list>")
            + "</office:text></office:body></office:document>")


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)


def main():
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    wanted = (lambda name: True) if len(sys.argv) > 1 else KEPT.__contains__
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
        handler.log_message = lambda *_: None
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        two = "body {column-count: 2; font-size: 9pt; line-height: 1.5} @page {size: A4} .title {column-span: all}"
        pages = [(f"chromium-{key}", font, "", []) for key, font in FONTS.items()]
        pages.append(("chromium-columns", "Amiri", two, ["--no-pdf-header-footer"]))
        pages.append(("chromium-justified", "Amiri", "p {text-align: justify}", ["--no-pdf-header-footer"]))
        for name, font, style, more in filter(lambda each: wanted(each[0]), pages):
            (work / "sahil.html").write_text(page(font, style))
            run("chromium", "--headless", "--no-sandbox", "--disable-gpu", *more, f"--print-to-pdf={out}/{name}.pdf",
                f"http://127.0.0.1:{server.server_port}/sahil.html")
        for key, font in FONTS.items():
            name = f"libreoffice-{key}"
            if wanted(name):
                (work / f"{name}.fodt").write_text(flat_odt(font))
                run("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(out), str(work / f"{name}.fodt"))
            for program in ("xelatex", "lualatex"):
                name = f"{program}-{key}"
                if wanted(name):
                    (work / f"{name}.tex").write_text(tex(program, font))
                    run(program, "-interaction=nonstopmode", f"-output-directory={work}", str(work / f"{name}.tex"))
                    os.replace(work / f"{name}.pdf", out / f"{name}.pdf")
        server.shutdown()


main()
