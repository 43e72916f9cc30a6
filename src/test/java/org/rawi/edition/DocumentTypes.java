package org.rawi.edition;

import com.adobe.epubcheck.api.EpubCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses XML, with the document types that its public identifiers name; epubcheck carries them. */
final class DocumentTypes {
  private static final String FOLDER = "/com/adobe/epubcheck/schema/20/dtd/";

  private static final Map<String, String> FILES =
      Map.of(
          "+//ISBN 0-9673008-1-9//DTD OEB 1.2 Package//EN", "oebpkg12.dtd",
          "+//ISBN 0-9673008-1-9//DTD OEB 1.2 Entities//EN", "oeb12.dtdinc",
          "-//NISO//DTD ncx 2005-1//EN", "ncx-2005-1.dtd",
          "-//NISO//DTD dtbook 2005-2//EN", "dtbook-2005-2.dtd",
          "-//W3C//DTD XHTML 1.0 Transitional//EN", "xhtml1-transitional.dtd",
          "-//W3C//ENTITIES Latin 1 for XHTML//EN", "xhtml-lat1.dtdinc",
          "-//W3C//ENTITIES Symbols for XHTML//EN", "xhtml-symbol.dtdinc",
          "-//W3C//ENTITIES Special for XHTML//EN", "xhtml-special.dtdinc");

  private DocumentTypes() {}

  /** What breaks the document type. */
  static List<String> faults(Path file) throws IOException, SAXException {
    List<String> faults = new ArrayList<>();
    parse(file, true, faults);
    return faults;
  }

  /** Well-formed is enough. */
  static Document parse(Path file) throws IOException, SAXException {
    return parse(file, false, new ArrayList<>());
  }

  private static Document parse(Path file, boolean validating, List<String> faults)
      throws IOException, SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setValidating(validating);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setEntityResolver((type, address) -> documentType(type, validating));
      builder.setErrorHandler(new Collector(faults));
      return builder.parse(file.toFile());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputSource documentType(String type, boolean wanted) {
    if (!wanted) {
      return new InputSource(InputStream.nullInputStream());
    }
    InputStream found = EpubCheck.class.getResourceAsStream(FOLDER + FILES.get(type));
    if (found == null) {
      throw new IllegalArgumentException("no document type " + type);
    }
    return new InputSource(found);
  }

  private record Collector(List<String> faults) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      faults.add(e.toString());
    }

    @Override
    public void error(SAXParseException e) {
      faults.add(e.toString());
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
