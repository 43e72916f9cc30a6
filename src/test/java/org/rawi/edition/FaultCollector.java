package org.rawi.edition;

import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Lists what a parser or a schema finds; after what is fatal nothing can be read. */
public record FaultCollector(List<String> faults) implements ErrorHandler {
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
