"""Holds Word files against every figure of Annex I part I of Decree 30/2020/ND-CP.

Reads them with python-docx, which none of our code uses, and measures words in the fonts themselves. What each file should
say stands beside it as .json. Prints what is wrong, a line each; exits with 1 where anything is.
"""

import json
import re
import sys
from functools import cache
from pathlib import Path

import docx
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table
from docx.text.paragraph import Paragraph
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[2] / "node_modules/@expo-google-fonts/tinos"
FACES = {(0, 0): "400Regular", (1, 0): "700Bold", (0, 1): "400Regular_Italic", (1, 1): "700Bold_Italic"}
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
STAMPS = {"hoa-toc": ("HOẢ TỐC", 30), "thuong-khan": ("THƯỢNG KHẨN", 40), "khan": ("KHẨN", 20)}
CIRCULATION = {"xem-xong-tra-lai": "XEM XONG TRẢ LẠI", "luu-hanh-noi-bo": "LƯU HÀNH NỘI BỘ"}
ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]
LETTERS = " abcdđeghiklmnopqrstuvxy"
SLACK = 0.06  # mm: a twentieth of a point and a little


@cache
def face(bold, italic):
    name = FACES[int(bold), int(italic)]
    font = TTFont(FONTS / name / f"Tinos_{name}.ttf")
    return font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm


def width(text, size, bold=False, italic=False):
    """Millimetres that words take in Times New Roman, whose letters are as wide as those of Tinos."""
    letters, advances, units = face(bool(bold), bool(italic))
    return sum(advances[letters[ord(c)]][0] for c in text) / units * size * 25.4 / 72


def longest_line(text, size, bold, room):
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if line and width(longer, size, bold) > room:
            lines.append(line)
            longer = word
        line = longer
    return max(width(one, size, bold) for one in [*lines, line])


class Check:
    def __init__(self, name):
        self.name, self.faults = name, []

    def that(self, holds, fault):
        if not holds:
            self.faults.append(f"{self.name}: {fault}")

    def within(self, value, low, high, what, slack=SLACK):
        self.that(value is not None and low - slack <= value <= high + slack, f"{what} is {value}, not {low}-{high}")

    def looks(self, paragraph, what, sizes, bold=False, italic=False, align=None, colour=("000000",)):
        """Size, weight and slope of every run; how the paragraph is aligned."""
        runs = [run for run in paragraph.runs if run.text.strip() or run._r.find(qn("w:fldChar")) is not None]
        self.that(runs, f"{what} has no words")
        for run in runs:
            self.within(run.font.size.pt if run.font.size else None, *sizes, f"{what}: size", 0)
            self.that(bool(run.font.bold) == bold, f"{what}: bold is {run.font.bold}, not {bold}")
            self.that(bool(run.font.italic) == italic, f"{what}: italic is {run.font.italic}, not {italic}")
            self.that(run.font.name == "Times New Roman", f"{what}: font is {run.font.name}")
            self.that(str(run.font.color.rgb) in colour, f"{what}: colour is {run.font.color.rgb}")
        if align is not None:
            self.that(paragraph.alignment == align, f"{what}: aligned {paragraph.alignment}")


LEFT, CENTER, RIGHT, JUSTIFY = 0, 1, 2, 3


def mm(length):
    return None if length is None else length / 36000


def rule_length(paragraph, room):
    """The length of the line that is the upper edge of an empty paragraph; None where it has none."""
    top = paragraph._p.find(f"./{qn('w:pPr')}/{qn('w:pBdr')}/{qn('w:top')}")
    if top is None or top.get(qn("w:val")) != "single":
        return None
    form = paragraph.paragraph_format
    return room - mm(form.left_indent or 0) - mm(form.right_indent or 0)


def parts(document):
    """The paragraphs and tables of each section."""
    sections, here = [], []
    for element in document.element.body.iterchildren():
        if element.tag == qn("w:tbl"):
            here.append(Table(element, document))
        elif element.tag == qn("w:p"):
            here.append(Paragraph(element, document))
            if element.find(f"./{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
                sections.append(here)
                here = []
    return [*sections, here]


def check_page(check, section, number):
    sizes = sorted([mm(section.page_width), mm(section.page_height)])
    check.within(sizes[0], 210, 210, "I.1 paper's short side", 0.1)
    check.within(sizes[1], 297, 297, "I.1 paper's long side", 0.1)
    check.within(mm(section.top_margin), 20, 25, "I.3 top margin")
    check.within(mm(section.bottom_margin), 20, 25, "I.3 bottom margin")
    check.within(mm(section.left_margin), 30, 35, "I.3 left margin")
    check.within(mm(section.right_margin), 15, 20, "I.3 right margin")
    check.that(section.different_first_page_header_footer, "I.7 the first page's number shows")
    start = section._sectPr.find(qn("w:pgNumType"))
    check.that(start is not None and start.get(qn("w:start")) == "1", f"III.1.đ part {number} is not counted from 1")
    check.that(b"PAGE" not in section.first_page_header._element.xml.encode(), "I.7 the first page's number shows")
    header = section.header
    check.that("PAGE" in header._element.xml, "I.7 pages have no numbers")
    check.looks(header.paragraphs[0], "I.7 page number", (13, 14), align=CENTER)
    check.within(mm(section.header_distance) + 14 * 25.4 / 72, 0, mm(section.top_margin), "I.7 page number's foot")


def check_head(check, table, paper, width_of_text):
    """Cells 1 to 4, 5b and 10b."""
    cells = table.rows[0].cells
    left, right = (mm(column.width) for column in table.columns)
    check.within(left + right, width_of_text, width_of_text, "the head's width", 0.2)
    nation, motto, line = cells[1].paragraphs[:3]
    check.that(nation.text == NATION, f"II.1.a says {nation.text}")
    check.looks(nation, "II.1.a Quốc hiệu", (12, 13), bold=True, align=CENTER)
    check.that(width(NATION, nation.runs[0].font.size.pt, True) <= right, "II.1.a Quốc hiệu takes two lines")
    check.that(motto.text == MOTTO, f"II.1.b says {motto.text}")
    check.looks(motto, "II.1.b Tiêu ngữ", (13, 14), bold=True, align=CENTER)
    full = width(MOTTO, motto.runs[0].font.size.pt, True)
    check.within(rule_length(line, right), full, full, "II.1.b line below", 0.2)

    names = list(cells[0].paragraphs)
    if paper["superior"]:
        superior = names.pop(0)
        check.that(superior.text == paper["superior"].upper(), f"II.2 says {superior.text}")
        check.looks(superior, "II.2.b superior body", (12, 13), align=CENTER)
    issuer = paper["issuer"].upper()
    check.that(names[0].text == issuer, f"II.2 says {names[0].text}")
    check.looks(names[0], "II.2.b issuing body", (12, 13), bold=True, align=CENTER)
    line = longest_line(issuer, names[0].runs[0].font.size.pt, True, left)
    check.within(rule_length(names[1], left), line / 3, line / 2, "II.2.b line below")


def check_numbers(check, table, paper):
    number, place = (cell.paragraphs for cell in table.rows[1].cells)
    if paper["notation"]:
        check.that(number[0].text == paper["lines"]["number"], f"II.3 says {number[0].text}")
        check.that(re.fullmatch(r"Số: (\d{2,}|\xa0+)/[A-ZĐa-zy]+(-[A-ZĐ]+)*", number[0].text), "II.3.c form of number")
        check.looks(number[0], "II.3.c number", (13, 13), align=CENTER)
    if paper["layout"] == "letter":
        check.that(number[1].text == f"V/v {paper['subject']}", f"II.5.b says {number[1].text}")
        check.looks(number[1], "II.5.b subject of a letter", (12, 13), align=CENTER)
        check.within(number[1].paragraph_format.space_before.pt, 6, 6, "II.5.b gap below the number", 0)
    if paper["layout"] != "minutes":
        check.that(place[0].text == paper["lines"]["place"], f"II.4 says {place[0].text}")
        check.that(re.search(r", ngày \d\d tháng (01|02|[3-9]|1[0-2]) năm \d{4}$", place[0].text), "II.4.b form of date")
        check.looks(place[0], "II.4.c place and date", (13, 14), italic=True, align=CENTER)
    if paper["urgency"]:
        words, wide = STAMPS[paper["urgency"]]
        check_frame(check, table.rows[2].cells[0].tables[0], words, (wide, wide), "III.2.b stamp", "FF0000")


def check_frame(check, table, words, wide, what, colour):
    cell, row = table.cell(0, 0), table.rows[0]
    check.that(cell.text == words, f"{what} says {cell.text}")
    check.looks(cell.paragraphs[0], what, (13, 14), bold=True, align=CENTER, colour=(colour,))
    check.within(mm(table.columns[0].width), *wide, f"{what}: width", 0.1)
    check.within(mm(row.height), 8, 8, f"{what}: height", 0.1)
    edges = cell._tc.find(f"./{qn('w:tcPr')}/{qn('w:tcBorders')}")
    for edge in ("top", "bottom", "left", "right"):
        drawn = edges.find(qn(f"w:{edge}"))
        check.that(drawn is not None and drawn.get(qn("w:val")) == "single", f"{what}: frame lacks its {edge}")
        check.that(drawn is not None and drawn.get(qn("w:color")) == colour, f"{what}: frame's colour")


def check_title(check, pieces, paper, room):
    if paper["layout"] == "letter":
        return
    title = find(check, pieces, paper["called"].upper())
    check.looks(title, "II.5.b name of type", (13, 14), bold=True, align=CENTER)
    subject, line = following(pieces, title, 2)
    check.that(subject.text == paper["subject"], f"II.5.b says {subject.text}")
    check.looks(subject, "II.5.b subject", (13, 14), bold=True, align=CENTER)
    long = longest_line(paper["subject"], subject.runs[0].font.size.pt, True, room)
    check.within(rule_length(line, room), long / 3, long / 2, "II.5.b line below")


def find(check, pieces, text):
    for piece in pieces:
        if isinstance(piece, Paragraph) and piece.text == text:
            return piece
    check.that(False, f"“{text}” is missing")
    raise LookupError(text)


def following(pieces, piece, count):
    index = next(i for i, one in enumerate(pieces) if one is piece)
    return pieces[index + 1 : index + 1 + count]


def check_addressees(check, pieces, paper):
    to = paper["addressees"]
    if paper["layout"] == "telegram":
        find(check, pieces, f"{paper['issuer']} điện:")
        return
    if len(to) == 1:
        check.looks(find(check, pieces, f"Kính gửi: {to[0]}"), "II.9.d addressee", (13, 14), align=CENTER)
    if len(to) < 2:
        return
    word = find(check, pieces, "Kính gửi:")
    check.looks(word, "II.9.d Kính gửi", (13, 14))
    colon = mm(word.paragraph_format.left_indent) + width("Kính gửi", word.runs[0].font.size.pt)
    for index, line in enumerate(following(pieces, word, len(to))):
        end = "." if index == len(to) - 1 else ";"
        check.that(line.text == f"- {to[index]}{end}", f"II.9.d says {line.text}")
        check.looks(line, "II.9.d addressees", (13, 14))
        dash = mm(line.paragraph_format.left_indent) + mm(line.paragraph_format.first_line_indent)
        check.within(dash, colon, colon, "II.9.d dash is not below the colon: it", 0.5)


def check_paragraph(check, paragraph, what, bold=False, italic=False, mixed=False):
    """II.6.e: a paragraph of the content."""
    if not mixed:
        check.looks(paragraph, what, (13, 14), bold=bold, italic=italic)
    form = paragraph.paragraph_format
    check.that(paragraph.alignment == JUSTIFY, f"{what}: not aligned to both sides")
    indent = mm(form.first_line_indent)
    check.that(min(abs(indent - 10), abs(indent - 12.7)) < 0.1, f"{what}: first line goes in by {indent}")
    gap = (form.space_before.pt if form.space_before else 0) + (form.space_after.pt if form.space_after else 0)
    check.within(gap, 6, 99, f"{what}: gap", 0)
    check.within(form.line_spacing, 1, 1.5, f"{what}: line spacing", 0)


def check_bases(check, pieces, paper):
    for index, base in enumerate(paper["bases"]):
        end = "." if index == len(paper["bases"]) - 1 else ";"
        check_paragraph(check, find(check, pieces, base + end), "II.6.a basis", italic=True)
    if paper["layout"] == "enacting":
        verb = "QUYẾT NGHỊ:" if paper["type"] == "resolution" else "QUYẾT ĐỊNH:"
        check.looks(find(check, pieces, verb), "Annex III model 1.1 " + verb, (13, 14), bold=True, align=CENTER)
        for line in (paper["authority"] or "").upper().split("\n"):
            check.looks(find(check, pieces, line), "Annex III model 1.1 authority", (13, 14), bold=True, align=CENTER)


def check_blocks(check, pieces, blocks):
    """II.6.đ, e: every block, in its order; the last ends with ./."""
    tables = iter([piece for piece in pieces if isinstance(piece, Table) and len(piece.rows) > 1])
    texts = iter([piece for piece in pieces if isinstance(piece, Paragraph) and piece.text.strip()])

    def upto(text):
        for one in texts:
            if one.text == text or one.text == text.rstrip(". ") + "./.":
                return one
        check.that(False, f"“{text[:60]}” is missing or out of order")
        raise LookupError(text)

    for block in blocks:
        kind, number, title = block["kind"], block.get("number"), block.get("title")
        if kind in ("part", "chapter", "section", "subsection"):
            word = {"part": "Phần", "chapter": "Chương", "section": "Mục", "subsection": "Tiểu mục"}[kind]
            called = ROMAN[number] if kind in ("part", "chapter") else number
            check.looks(upto(f"{word} {called}"), f"II.6.đ {word}", (13, 14), bold=True, align=CENTER)
            check.looks(upto(title.upper()), f"II.6.đ title of {word}", (13, 14), bold=True, align=CENTER)
        elif kind == "heading":
            check_paragraph(check, upto(f"{ROMAN[number]}. {title.upper()}"), "V.6.b Mục", bold=True)
        elif kind in ("article", "clause"):
            mark = f"Điều {number}." if kind == "article" else f"{number}."
            if title:
                check_paragraph(check, upto(f"{mark} {title}"), f"II.6.đ {kind} with title", bold=True)
            lines = (block["text"] or "").split("\n")
            first = upto(lines[0] if title else f"{mark} {lines[0]}")
            bold_mark = kind == "article" and not title
            check_paragraph(check, first, f"II.6.đ {kind}", mixed=bold_mark)
            if bold_mark:
                check.that(first.runs[0].font.bold and first.runs[0].text.strip() == mark, "II.6.đ Điều is not bold")
        elif kind == "point":
            check_paragraph(check, upto(f"{LETTERS[number]}) {block['text']}"), "II.6.đ point")
        elif kind == "paragraph":
            for line in block["text"].split("\n"):
                check_paragraph(check, upto(line), "II.6.e paragraph")
        elif kind == "list":
            for item in block["items"]:
                check_paragraph(check, upto(f"- {item}"), "II.6.e list")
        elif kind == "table":
            check_table(check, next(tables), block)
    last = [piece for piece in pieces if isinstance(piece, Paragraph) and piece.text.strip()][-1]
    check.that(last.text.endswith("./."), f"Annex III: the end is not marked: {last.text[-20:]}")


def check_table(check, table, block):
    check.that(len(table.rows) == len(block["rows"]) + 1, "a table has lost rows")
    for cell, column in zip(table.rows[0].cells, block["columns"]):
        check.that(cell.text == column["head"], f"a column is called {cell.text}")
        check.looks(cell.paragraphs[0], "II.6.e head of a table", (13, 14), bold=True)
    for row, cells in zip(table.rows[1:], block["rows"]):
        for cell, given in zip(row.cells, cells):
            if isinstance(given, dict):
                figure = given["figure"]
                check.that("." not in figure or "," in cell.text, f"a figure without decimal comma: {cell.text}")
            for paragraph in cell.paragraphs:
                if paragraph.text.strip():
                    check.looks(paragraph, "II.6.e table", (13, 14))
    repeats = table.rows[0]._tr.find(f"./{qn('w:trPr')}/{qn('w:tblHeader')}")
    check.that(repeats is not None, "a table's head is not said again on the next page")


def check_foot(check, table, paper):
    """Cells 7, 9b and 12."""
    minutes = paper["layout"] == "minutes"
    signature = table.rows[0].cells[1].paragraphs
    receivers = table.rows[1 if minutes else 0].cells[0].paragraphs
    signed = paper["signature"]
    powers = [f"{power['capacity']} {power['of']}" for power in signed["powers"]]
    wanted = [line.upper() for line in [*powers, *([signed["position"]] if signed["position"] else [])]]
    for paragraph, line in zip(signature, wanted):
        check.that(paragraph.text == line, f"II.7 says {paragraph.text}, not {line}")
        check.looks(paragraph, "II.7.đ power and position", (13, 14), bold=True, align=CENTER)
    name = [paragraph for paragraph in signature if paragraph.text.strip()][-1]
    check.that(name.text == signed["name"], f"II.7 is signed by {name.text}")
    check.looks(name, "II.7.đ name", (13, 14), bold=True, align=CENTER)

    lines = [paragraph for paragraph in receivers if paragraph.text.strip()]
    check.that(lines[0].text == "Nơi nhận:", f"II.9.d says {lines[0].text}")
    check.looks(lines[0], "II.9.d Nơi nhận", (12, 12), bold=True, italic=True)
    for index, line in enumerate(lines[1:]):
        check.looks(line, "II.9.d recipients", (11, 11))
        check.that(line.text.startswith("- "), f"II.9.d no dash: {line.text}")
        edge = mm(line.paragraph_format.left_indent) + mm(line.paragraph_format.first_line_indent)
        check.within(edge, 0, 0, "II.9.d dash's distance from the left edge", 0.1)
        if index < len(lines) - 2:
            check.that(line.text.endswith(";"), f"II.9.d no semicolon: {line.text}")
    above = bool(paper["addressees"]) and paper["layout"] != "telegram"
    check.that((lines[1].text == "- Như trên;") == above, f"II.9.b first line is {lines[1].text}")
    drafter = paper["drafter"]
    sign = f" {drafter['sign'].upper()}.({drafter['copies']})" if drafter else ""
    check.that(lines[-1].text == f"- Lưu: VT, {paper['kept']['unit']}.{sign}", f"II.9.d, III.3 last is {lines[-1].text}")


def check_margins_of_first_page(check, section, paper, room):
    """Cells 11 and 13."""
    if paper["circulation"]:
        frame = section.first_page_header.tables[0]
        check_frame(check, frame, CIRCULATION[paper["circulation"]], (20, 90), "III.2.c circulation", "000000")
        check.that(frame.alignment == RIGHT, "III.2.c cell 11 is not at the right")
    if paper["contact"]:
        lines = section.first_page_footer.paragraphs
        check.within(rule_length(lines[0], room), room, room, "III.4 line above")
        for paragraph, line in zip(lines[1:], paper["contact"]):
            check.that(paragraph.text == line, f"III.4 says {paragraph.text}")
            check.looks(paragraph, "III.4 address", (11, 12))


def check_annex(check, pieces, paper, index, room):
    annex = paper["annexes"][index]
    counted = [one for one in paper["annexes"] if not one["as"]]
    if annex["as"]:
        cells = pieces[0].rows[0].cells
        check.that(cells[1].paragraphs[0].text == NATION, "Annex III model 1.3 has no head")
        title = annex["title"]
    else:
        called = f"Phụ lục {ROMAN[counted.index(annex) + 1]}" if len(counted) > 1 else "Phụ lục"
        check.looks(find(check, pieces, called), "III.1.b Phụ lục", (14, 14), bold=True, align=CENTER)
        title = annex["title"].upper()
    check.looks(find(check, pieces, title), "III.1.b title of annex", (13, 14), bold=True, align=CENTER)
    reference = find(check, pieces, paper["lines"]["reference"])
    check.looks(reference, "III.1.c reference", (13, 14), italic=True, align=CENTER)
    check_blocks(check, pieces, annex["blocks"])


def check_fonts(check, document):
    """I.4: Times New Roman everywhere, black but for the stamp."""
    for element in document.element.body.iter(qn("w:r")):
        if not "".join(t.text or "" for t in element.iter(qn("w:t"))).strip():
            continue
        fonts = element.find(f"./{qn('w:rPr')}/{qn('w:rFonts')}")
        check.that(fonts is not None and fonts.get(qn("w:ascii")) == "Times New Roman", "I.4 another font")


def check_file(path):
    check = Check(path.stem)
    paper = json.loads(path.with_suffix(".json").read_text())
    document = docx.Document(str(path))
    try:
        check_document(check, document, paper)
    except (LookupError, StopIteration, AttributeError, ValueError) as error:
        check.that(False, f"stopped: {error!r}")
    return check.faults


def check_document(check, document, paper):
    check_fonts(check, document)
    sections = list(document.sections)
    check.that(len(sections) == len(paper["annexes"]) + 1, f"{len(sections)} parts")
    for number, section in enumerate(sections):
        check_page(check, section, number)
    room = [mm(one.page_width - one.left_margin - one.right_margin) for one in sections]
    itself, *annexes = parts(document)
    head, foot = itself[0], [piece for piece in itself if isinstance(piece, Table)][-1]
    check_head(check, head, paper, room[0])
    check_numbers(check, head, paper)
    check_title(check, itself, paper, room[0])
    check_addressees(check, itself, paper)
    check_bases(check, itself, paper)
    content = [piece for piece in itself if piece is not head and piece is not foot]
    check_blocks(check, content, paper["blocks"])
    check_foot(check, foot, paper)
    check_margins_of_first_page(check, sections[0], paper, room[0])
    for index, pieces in enumerate(annexes):
        check.that(
            (sections[index + 1].page_width > sections[index + 1].page_height) == paper["annexes"][index]["landscape"],
            "I.2 an annex lies the wrong way",
        )
        check_annex(check, pieces, paper, index, room[index + 1])


def check_sheet(path):
    """Tables by themselves: paper, margins, page numbers and letters."""
    check = Check(path.stem)
    document = docx.Document(str(path))
    check_fonts(check, document)
    for number, section in enumerate(document.sections):
        check_page(check, section, number)
    return check.faults


def seeded(path, folder):
    """The same file with a left margin of 25 mm."""
    document = docx.Document(str(path))
    document.sections[0].left_margin = Mm(25)
    copy = folder / path.name
    document.save(str(copy))
    copy.with_suffix(".json").write_text(path.with_suffix(".json").read_text())
    return copy


def main(folder, sheets):
    files, tables = (sorted(one.glob("*.docx")) for one in (folder, sheets))
    faults = [fault for path in files for fault in check_file(path)]
    faults += [fault for path in tables for fault in check_sheet(path)]
    print("\n".join(faults))
    wrong = folder.parent / "seeded"
    wrong.mkdir(exist_ok=True)
    found = [fault for fault in check_file(seeded(files[0], wrong)) if "left margin" in fault]
    print(f"A left margin of 25 mm is found: {found}" if found else "A LEFT MARGIN OF 25 MM WAS NOT FOUND")
    print(f"{len(files) + len(tables)} files, {len(faults)} faults")
    return 1 if faults or not found or not files else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
