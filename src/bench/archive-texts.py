#!/usr/bin/env python3
"""archive-texts.py FOLDER NUMBER: writes that many different short articles of about 60 to 400 words, in folders by year, always the same ones."""
import random
import sys
from pathlib import Path

WHO = "وزير النقل|رئيس البلدية|مدير المتحف|المتحدث باسم الوزارة|مدرب الفريق|أستاذ التاريخ|رئيس الجامعة|مهندس المشروع|صاحب المطعم|قائد الرحلة".split("|")
DID = "أعلن|أكد|أوضح|ذكر|قال".split("|")
WHAT = (
    "أن العمل في الجسر الجديد سينتهي قبل نهاية الشهر المقبل|إن عدد الزوار زاد بنسبة {n}% عن العام الماضي|أن المعرض سيبقى مفتوحا حتى مساء الخميس|"
    "إن المدينة خصصت {n} مليون دولار لترميم السوق القديمة|أن الحافلات ستسير كل {n} دقيقة بين الميناء والمطار|إن الأمطار غمرت {n} شارعا في الساعات الأولى من الصباح|"
    "أن الفريق فاز بثلاثة أهداف مقابل هدف واحد أمام {n} ألف متفرج|إن الطلاب قرؤوا أكثر من {n} كتابا في عام واحد"
).split("|")
PLACE = "في بيروت|في الدار البيضاء|في مدينة صلالة|على ضفة النهر|في ساحة البلدية|أمام الصحفيين|في القاهرة|في قرية جبلية بعيدة".split("|")
MORE = (
    "ولم يصدر بعد تعليق من الجهات المعنية.|وكان السكان قد طالبوا بذلك منذ سنوات.|وتشارك في المشروع {n} شركة من خمس دول.|وبلغت درجة الحرارة {n} مئوية ظهر اليوم.|"
    "«لن ننتظر أكثر من هذا»، هكذا رد أحد الحاضرين.|وتستمر الأعمال حتى 15 أكتوبر 2026.|وحضر اللقاء ممثلون عن منظمة الصحة العالمية.|فهل يكفي ذلك؟"
).split("|")
TITLE = "جسر جديد|سوق قديمة|متحف المدينة|كأس المدارس|أمطار الصباح|حافلات الميناء|معرض الكتاب|طريق الجبل".split("|")


def article(rng, number):
    lines = ["%s %s: الحلقة %d" % (rng.choice(TITLE), rng.choice(PLACE), number), ""]
    for paragraph in range(rng.randint(2, 9)):
        if paragraph and rng.random() < 0.2:
            lines += ["## " + rng.choice(TITLE), ""]
        sentences = []
        for _ in range(rng.randint(1, 3)):
            n = rng.randint(3, 99)
            sentences.append("%s %s %s %s. %s" % (rng.choice(DID), rng.choice(WHO), rng.choice(PLACE), rng.choice(WHAT).format(n=n), rng.choice(MORE).format(n=n)))
        lines += [" ".join(sentences), ""]
    return "# " + "\n".join(lines)


if __name__ == "__main__":
    folder, number = Path(sys.argv[1]), int(sys.argv[2])
    for i in range(1, number + 1):
        place = folder / str(2000 + i % 25)
        place.mkdir(parents=True, exist_ok=True)
        (place / ("article-%05d.md" % i)).write_text(article(random.Random(i), i), "utf8")
