package org.rawi.edition.book;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The validator of books. */
public final class Epubcheck {
  private Epubcheck() {}

  /** All that it says, down to remarks on usage. */
  public static List<String> problems(Path epub) {
    List<String> said = new ArrayList<>();
    File file = epub.toFile();
    DefaultReportImpl report =
        new DefaultReportImpl(file.getName(), "", false) {
          @Override
          public void message(Message message, EPUBLocation location, Object... arguments) {
            if (message.getSeverity().toInt() >= Severity.USAGE.toInt()) {
              said.add(message.getID() + " " + message.getMessage(arguments) + " " + location);
            }
          }
        };
    new EpubCheck(file, report).doValidate();
    return said;
  }
}
