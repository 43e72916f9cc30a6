package org.rawi.edition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads XML with the JDK's parser; document types are not fetched. */
final class WellFormed {
  private WellFormed() {}

  static void check(byte[] document) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setEntityResolver(
          (id, address) -> new InputSource(new ByteArrayInputStream(new byte[0])));
      builder.setErrorHandler(null);
      builder.parse(new ByteArrayInputStream(document));
    } catch (SAXException e) {
      throw new AssertionError(e.getMessage(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
