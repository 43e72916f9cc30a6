package org.rawi.edition.book;

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
import org.rawi.edition.FaultCollector;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Parses XML, with the document types that its public identifiers name; epubcheck and the DAISY
 * Pipeline carry them.
 */
public final class DocumentTypes {
  private static final String OF_EPUBCHECK = "/com/adobe/epubcheck/schema/20/dtd/";
  private static final String OF_PIPELINE = "/xml/dtd/";

  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry(
              "+//ISBN 0-9673008-1-9//DTD OEB 1.2 Package//EN", OF_EPUBCHECK + "oebpkg12.dtd"),
          Map.entry(
              "+//ISBN 0-9673008-1-9//DTD OEB 1.2 Entities//EN", OF_EPUBCHECK + "oeb12.dtdinc"),
          Map.entry("-//NISO//DTD ncx 2005-1//EN", OF_EPUBCHECK + "ncx-2005-1.dtd"),
          Map.entry("-//NISO//DTD dtbook 2005-2//EN", OF_EPUBCHECK + "dtbook-2005-2.dtd"),
          Map.entry(
              "-//W3C//DTD XHTML 1.0 Transitional//EN", OF_EPUBCHECK + "xhtml1-transitional.dtd"),
          Map.entry("-//W3C//ENTITIES Latin 1 for XHTML//EN", OF_EPUBCHECK + "xhtml-lat1.dtdinc"),
          Map.entry("-//W3C//ENTITIES Symbols for XHTML//EN", OF_EPUBCHECK + "xhtml-symbol.dtdinc"),
          Map.entry(
              "-//W3C//ENTITIES Special for XHTML//EN", OF_EPUBCHECK + "xhtml-special.dtdinc"),
          Map.entry("-//NISO//DTD dtbsmil 2005-2//EN", OF_PIPELINE + "dtbsmil-2005-2.dtd"),
          Map.entry("-//NISO//DTD resource 2005-1//EN", OF_PIPELINE + "resource-2005-1.dtd"),
          Map.entry("-//W3C//DTD SMIL 1.0//EN", OF_PIPELINE + "SMIL10.dtd"));

  private DocumentTypes() {}

  /** What breaks the document type. */
  public static List<String> faults(Path file) throws IOException, SAXException {
    List<String> faults = new ArrayList<>();
    parse(file, true, faults);
    return faults;
  }

  /** Well-formed is enough. */
  public static Document parse(Path file) throws IOException, SAXException {
    return parse(file, false, new ArrayList<>());
  }

  private static Document parse(Path file, boolean validating, List<String> faults)
      throws IOException, SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setValidating(validating);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setEntityResolver((type, address) -> documentType(type, validating));
      builder.setErrorHandler(new FaultCollector(faults));
      return builder.parse(file.toFile());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputSource documentType(String type, boolean wanted) {
    if (!wanted) {
      return new InputSource(InputStream.nullInputStream());
    }
    InputStream found = EpubCheck.class.getResourceAsStream(String.valueOf(FILES.get(type)));
    if (found == null) {
      throw new IllegalArgumentException("no document type " + type);
    }
    return new InputSource(found);
  }
}
