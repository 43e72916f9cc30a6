package org.rawi.edition.sound.id3;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** T???: title, artist, date… Several values are a list, as of version 2.4. */
public record TextFrame(String id, List<String> values) implements Frame {

  public TextFrame {
    if (!id.matches("T[A-Z0-9]{3}") || id.equals("TXXX") || values.isEmpty()) {
      throw new IllegalArgumentException(id + " " + values);
    }
    values = List.copyOf(values);
  }

  public TextFrame(String id, String value) {
    this(id, List.of(value));
  }

  @Override
  public byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(UTF_8);
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        body.write(0);
      }
      body.writeBytes(Frame.utf8(values.get(i)));
    }
    return body.toByteArray();
  }
}
