package org.rawi.voice.mary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sound.sampled.AudioInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import marytts.LocalMaryInterface;
import marytts.MaryInterface;
import marytts.datatypes.MaryXML;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Somebody else's program, with MaryTTS and our jar on its class path. */
class MaryTtsIT {
  private static final Map<String, String> INPUTS =
      Map.of(
          "TEXT",
          "السَّلَامُ عَلَيْكُمْ، وَأَهْلًا بِكُمْ. كَيْفَ الحَالُ؟",
          "SSML",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="ar">
          <p><s>السَّلَامُ عَلَيْكُمْ، وَأَهْلًا بِكُمْ.</s> <s>كَيْفَ الحَالُ؟</s></p></speak>
          """,
          "RAWMARYXML",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <maryxml version="0.4" xmlns="http://mary.dfki.de/2002/MaryXML" xml:lang="ar">
          <p>السَّلَامُ عَلَيْكُمْ، وَأَهْلًا بِكُمْ. كَيْفَ الحَالُ؟</p></maryxml>
          """);

  /** The JDK's own: MaryTTS's SSML stylesheet is older than what our EPUB checker brings along. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "server",
          "commandline", // as in every program that leaves out JTok
          "log4j2.level",
          "OFF",
          "javax.xml.transform.TransformerFactory",
          "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");

  private static MaryInterface mary;

  @BeforeAll
  static void start() throws Exception {
    PROPERTIES.forEach(System::setProperty);
    mary = new LocalMaryInterface();
    mary.setLocale(new Locale("ar"));
  }

  @AfterAll
  static void clear() {
    PROPERTIES.keySet().forEach(System::clearProperty);
  }

  @Test
  void arabic_and_its_voice_are_found() {
    assertThat(mary.getAvailableLocales()).contains(new Locale("ar"));
    assertThat(mary.getAvailableVoices(new Locale("ar"))).contains("hadi");
    assertThat(mary.getVoice()).isEqualTo("hadi");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TEXT", "SSML", "RAWMARYXML"})
  void becomes_acoustic_parameters(String type) throws Exception {
    Element root = parameters(type).getDocumentElement();
    List<Element> tokens = MarySentence.below(root, MaryXML.TOKEN);
    assertThat(tokens.stream().map(t -> t.getAttribute("ph")))
        .containsExactly(
            "Q a - s~ a - ' l aa - m u",
            "E a - ' l a y - k u m",
            "w a - ' Q a h - l a m",
            "' b i - k u m",
            "' k a y - f a",
            "' l H aa l");
    assertThat(MarySentence.below(root, MaryXML.SENTENCE).stream().map(s -> s.getAttribute("type")))
        .containsExactly("decl", "interrog");
    for (Element phone : MarySentence.below(root, MaryXML.PHONE)) {
      assertThat(Integer.parseInt(phone.getAttribute("d"))).isBetween(15, 400);
      assertThat(phone.getAttribute("f0")).matches("(\\(\\d+,\\d+\\)){5}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TEXT", "SSML", "RAWMARYXML"})
  void becomes_sound_as_long_as_its_parameters_say(String type) throws Exception {
    long milliseconds = milliseconds(parameters(type));
    mary.setInputType(type);
    mary.setOutputType("AUDIO");
    try (AudioInputStream audio =
        type.equals("TEXT")
            ? mary.generateAudio(INPUTS.get(type))
            : mary.generateAudio(parse(INPUTS.get(type)))) {
      assertThat(audio.getFormat().getSampleRate()).isEqualTo(16000);
      byte[] sound = readAll(audio);
      assertThat(sound.length / 2).isEqualTo(Math.toIntExact(milliseconds * 16));
      assertThat(loudest(sound)).isBetween(2000, 32767);
    }
  }

  @Test
  void parameters_that_somebody_changed_are_spoken_as_changed() throws Exception {
    Document document = parameters("TEXT");
    Element phone = MarySentence.below(document.getDocumentElement(), MaryXML.PHONE).get(5);
    int longer = Integer.parseInt(phone.getAttribute("d")) + 300;
    phone.setAttribute("d", Integer.toString(longer));
    mary.setInputType("ACOUSTPARAMS");
    mary.setOutputType("AUDIO");
    try (AudioInputStream audio = mary.generateAudio(document)) {
      assertThat(readAll(audio).length / 2).isEqualTo(Math.toIntExact(milliseconds(document) * 16));
    }
  }

  private static Document parameters(String type) throws Exception {
    mary.setInputType(type);
    mary.setOutputType("ACOUSTPARAMS");
    return type.equals("TEXT")
        ? mary.generateXML(INPUTS.get(type))
        : mary.generateXML(parse(INPUTS.get(type)));
  }

  private static Document parse(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static long milliseconds(Document document) {
    Element root = document.getDocumentElement();
    long sum = 0;
    for (Element phone : MarySentence.below(root, MaryXML.PHONE)) {
      sum += Long.parseLong(phone.getAttribute("d"));
    }
    for (Element boundary : MarySentence.below(root, MaryXML.BOUNDARY)) {
      sum += Long.parseLong(boundary.getAttribute("duration"));
    }
    return sum;
  }

  /** {@code readAllBytes} of MaryTTS's streams stops early. */
  private static byte[] readAll(AudioInputStream audio) throws IOException {
    byte[] sound = new byte[Math.toIntExact(audio.getFrameLength() * 2)];
    int length = audio.readNBytes(sound, 0, sound.length);
    assertThat(length).isEqualTo(sound.length);
    return sound;
  }

  private static int loudest(byte[] sound) {
    int loudest = 0;
    for (int i = 0; i + 1 < sound.length; i += 2) {
      loudest = Math.max(loudest, Math.abs((sound[i] & 0xff) | sound[i + 1] << 8));
    }
    return loudest;
  }
}
