package org.rawi.script.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclensionTest {

  /** The form is named by three letters: number S D P, case N A G, definiteness I D C. */
  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          كِتَاب | SNI | كِتَابٌ
          كِتَاب | SAI | كِتَابًا
          كِتَاب | SGI | كِتَابٍ
          كِتَاب | SND | الْكِتَابُ
          كِتَاب | SAD | الْكِتَابَ
          كِتَاب | SGC | كِتَابِ
          كِتَاب | DNI | كِتَابَانِ
          كِتَاب | DGI | كِتَابَيْنِ
          كِتَاب | DND | الْكِتَابَانِ
          كِتَاب | DNC | كِتَابَا
          كِتَاب | DAC | كِتَابَيْ
          كِتَاب | PNI | كُتُبٌ
          كِتَاب | PAI | كُتُبًا
          دَوْلَة | SNI | دَوْلَةٌ
          دَوْلَة | SAI | دَوْلَةً
          دَوْلَة | SGD | الدَّوْلَةِ
          دَوْلَة | DNI | دَوْلَتَانِ
          دَوْلَة | DAC | دَوْلَتَيْ
          دَوْلَة | PGI | دُوَلٍ
          دَوْلَة | PAI | دُوَلًا
          رَجُل | PGI | رِجَالٍ
          رَجُل | PND | الرِّجَالُ
          طَالِب | SAI | طَالِبًا
          طَالِب | PND | الطُّلَّابُ
          مُهَنْدِس | PNI | مُهَنْدِسُونَ
          مُهَنْدِس | PAI | مُهَنْدِسِينَ
          مُهَنْدِس | PGD | الْمُهَنْدِسِينَ
          مُهَنْدِس | PNC | مُهَنْدِسُو
          مُهَنْدِس | PGC | مُهَنْدِسِي
          جَامِعَة | PNI | جَامِعَاتٌ
          جَامِعَة | PAI | جَامِعَاتٍ
          جَامِعَة | PAD | الْجَامِعَاتِ
          سَنَة | PGI | سَنَوَاتٍ
          سَنَة | DAI | سَنَتَيْنِ
          مَدْرَسَة | PNI | مَدَارِسُ
          مَدْرَسَة | PGI | مَدَارِسَ
          مَدْرَسَة | PGD | الْمَدَارِسِ
          مَدْرَسَة | PGC | مَدَارِسِ
          مِلْيُون | PGI | مَلَايِينَ
          صَارُوخ | PGI | صَوَارِيخَ
          دَقِيقَة | PGI | دَقَائِقَ
          أُسْبُوع | PGI | أَسَابِيعَ
          وَزِير | PGI | وُزَرَاءَ
          وَزِير | PND | الْوُزَرَاءُ
          صَدِيق | PGI | أَصْدِقَاءَ
          طَبِيب | PAI | أَطِبَّاءَ
          عُضْو | PAI | أَعْضَاءً
          عُضْو | PGI | أَعْضَاءٍ
          عُضْو | DNI | عُضْوَانِ
          شَيْء | SAI | شَيْئًا
          شَيْء | DNI | شَيْئَانِ
          شَيْء | PGI | أَشْيَاءَ
          جُزْء | SAI | جُزْءًا
          جُزْء | DAI | جُزْأَيْنِ
          جُزْء | PGI | أَجْزَاءٍ
          حَيّ | PGI | أَحْيَاءٍ
          مَادَّة | PNI | مَوَادُّ
          مُهِمَّة | PGI | مَهَامَّ
          كُرْسِيّ | PGI | كَرَاسِيَّ
          قَاضٍ | SNI | قَاضٍ
          قَاضٍ | SAI | قَاضِيًا
          قَاضٍ | SND | الْقَاضِي
          قَاضٍ | SAD | الْقَاضِيَ
          قَاضٍ | SGC | قَاضِي
          قَاضٍ | DNI | قَاضِيَانِ
          قَاضٍ | PNI | قُضَاةٌ
          مُحَامٍ | PNI | مُحَامُونَ
          مُحَامٍ | PGI | مُحَامِينَ
          أَرْض | PNI | أَرَاضٍ
          أَرْض | PAI | أَرَاضِيَ
          أَرْض | PND | الْأَرَاضِي
          لَيْلَة | PGI | لَيَالٍ
          لَيْلَة | SND | اللَّيْلَةُ
          ثَانِيَة | PAI | ثَوَانِيَ
          يَد | PAI | أَيْدِيًا
          مُسْتَوًى | SNI | مُسْتَوًى
          مُسْتَوًى | SGD | الْمُسْتَوَى
          مُسْتَوًى | DNI | مُسْتَوَيَانِ
          مُسْتَوًى | PNI | مُسْتَوَيَاتٌ
          قَرْيَة | PGI | قُرًى
          قَرْيَة | PAD | الْقُرَى
          ذِكْرَى | SGI | ذِكْرَى
          ذِكْرَى | DNI | ذِكْرَيَانِ
          مُسْتَشْفَى | SNC | مُسْتَشْفَى
          قَتِيل | PAI | قَتْلَى
          قَضِيَّة | PGI | قَضَايَا
          صَحْرَاء | SGI | صَحْرَاءَ
          صَحْرَاء | DNI | صَحْرَاوَانِ
          دَوَاء | SAI | دَوَاءً
          دَوَاء | DNI | دَوَاءَانِ
          مَبْدَأ | SAI | مَبْدَأً
          مَبْدَأ | DNI | مَبْدَآنِ
          مَبْدَأ | DGI | مَبْدَأَيْنِ
          مَبْدَأ | PGI | مَبَادِئَ
          لَاجِئ | SAI | لَاجِئًا
          لَاجِئ | PGI | لَاجِئِينَ
          أَب | SNC | أَبُو
          أَخ | SGC | أَخِي
          أَب | DNI | أَبَوَانِ
          عِرَاقِيّ | SAI | عِرَاقِيًّا
          عِرَاقِيّ | PNI | عِرَاقِيُّونَ
          صَوْت | PAI | أَصْوَاتًا
          وَقْت | PGI | أَوْقَاتٍ
          اجْتِمَاع | SND | الِاجْتِمَاعُ
          اجْتِمَاع | PGI | اجْتِمَاعَاتٍ
          امْرَأَة | SND | الْمَرْأَةُ
          امْرَأَة | SAI | امْرَأَةً
          شَمْس | SND | الشَّمْسُ
          يُورُو | SAI | يُورُو
          يُورُو | DNI | يُورُوَانِ
          كَامِيرَا | DNI | كَامِيرَتَانِ
          كَامِيرَا | PAI | كَامِيرَاتٍ
          عَصًا | SND | الْعَصَا
          عَصًا | DAI | عَصَوَيْنِ
          مُتَحَدٍّ | SAI | مُتَحَدِّيًا
          """)
  void a_noun_takes_the_endings_of_its_class(String stem, String form, String expected) {
    Noun noun =
        NounLexicon.bySingular(stem)
            .orElseGet(
                () ->
                    new Noun(
                        Marks.shaddaFirst(stem), Gender.MASCULINE, stem, Noun.PluralKind.NONE));
    assertThat(
            noun.form(
                "SDP".indexOf(form.charAt(0)) == 0
                    ? GrammaticalNumber.SINGULAR
                    : form.charAt(0) == 'D' ? GrammaticalNumber.DUAL : GrammaticalNumber.PLURAL,
                GrammaticalCase.values()["NAG".indexOf(form.charAt(1))],
                Definiteness.values()["IDC".indexOf(form.charAt(2))]))
        .isEqualTo(Marks.shaddaFirst(expected));
  }

  @ParameterizedTest(name = "{0} {1} {2} → {3}")
  @CsvSource({
    "دُولَار, أَمْرِيكِيّ, SA, دُولَارًا أَمْرِيكِيًّا",
        "دُولَار, أَمْرِيكِيّ, PG, دُولَارَاتٍ أَمْرِيكِيَّةٍ",
    "دُولَار, أَمْرِيكِيّ, DN, دُولَارَانِ أَمْرِيكِيَّانِ",
        "لِيرَة, تُرْكِيّ, DG, لِيرَتَيْنِ تُرْكِيَّتَيْنِ",
    "لِيرَة, تُرْكِيّ, SG, لِيرَةٍ تُرْكِيَّةٍ", "مِتْر, مُرَبَّع, PG, أَمْتَارٍ مُرَبَّعَةٍ",
  })
  void an_adjective_agrees(String noun, String adjective, String form, String expected) {
    NounPhrase phrase =
        new NounPhrase(
            NounLexicon.bySingular(noun).orElseThrow(),
            java.util.Optional.of(new Adjective(Marks.shaddaFirst(adjective))),
            "",
            false);
    assertThat(
            phrase.form(
                GrammaticalNumber.values()["SDP".indexOf(form.charAt(0))],
                GrammaticalCase.values()["NAG".indexOf(form.charAt(1))],
                Definiteness.INDEFINITE))
        .isEqualTo(Marks.shaddaFirst(expected));
  }

  @Property
  void every_form_of_every_noun_is_vocalized_to_its_end(
      @ForAll("nouns") Noun noun,
      @ForAll GrammaticalNumber number,
      @ForAll GrammaticalCase grammaticalCase,
      @ForAll Definiteness definiteness) {
    String form = noun.form(number, grammaticalCase, definiteness);
    assertThat(form).doesNotContainPattern("[ً-ِْ]{2}").matches(".*(?:[ً-ْٰ]|[اآىوي])$");
    assertThat(form.endsWith("ٌ") || form.endsWith("ٍ"))
        .as("tanween only where nothing follows or precedes: " + form)
        .isIn(definiteness == Definiteness.INDEFINITE, false);
    if (definiteness == Definiteness.DEFINITE) {
      assertThat(form).startsWith("ال");
    }
  }

  @Property
  void every_written_form_is_recognized(
      @ForAll("nouns") Noun noun,
      @ForAll GrammaticalNumber number,
      @ForAll GrammaticalCase grammaticalCase,
      @ForAll Definiteness definiteness) {
    String form = noun.form(number, grammaticalCase, definiteness);
    for (String written : List.of(form, Marks.strip(form))) {
      assertThat(NounLexicon.findAll(written)).extracting(NounLexicon.Entry::noun).contains(noun);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"الْمَرْأَةُ", "المرأة", "الْمَرْأَتَيْنِ", "المرأتان"})
  void an_article_that_changes_its_noun_is_taken_off(String written) {
    assertThat(NounLexicon.findAll(written))
        .anySatisfy(
            entry -> {
              assertThat(entry.noun().singular()).isEqualTo("امْرَأَة");
              assertThat(entry.definite()).isTrue();
            });
  }

  @Provide
  Arbitrary<Noun> nouns() {
    return Arbitraries.of(NounLexicon.all());
  }
}
