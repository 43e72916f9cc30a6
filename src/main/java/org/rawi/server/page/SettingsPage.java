package org.rawi.server.page;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.recording.RecordingOptions;
import org.rawi.server.Desk;
import org.rawi.server.Exchange;
import org.rawi.server.Settings;

/** What holds for articles unless they say otherwise. */
final class SettingsPage {
  private final Desk desk;
  private final View view;

  SettingsPage(Desk desk, View view) {
    this.desk = desk;
    this.view = view;
  }

  void show(Exchange exchange) throws IOException {
    show(exchange, exchange.query("saved").isPresent());
  }

  private void show(Exchange exchange, boolean saved) throws IOException {
    Settings settings = desk.settings();
    Map<String, Object> values = new HashMap<>();
    values.put("publication", settings.publication().orElse(""));
    values.put("choices", Choices.of(desk, settings, exchange.locale()));
    values.put("out", desk.library().out().toString());
    values.put("saved", saved);
    values.put("open", true);
    view.show(exchange, 200, "settings", "settings", values);
  }

  void save(Exchange exchange) throws IOException {
    Form form = Form.of(exchange);
    Settings before = desk.settings();
    List<String> editions = form.values("editions");
    Settings wanted =
        new Settings(
            form.value("publication"),
            form.value("voice").orElse(before.voice()),
            form.value("rate").map(Choices::rate).orElse(before.rate()),
            editions.isEmpty() ? before.editions() : editions);
    desk.workspace().voices().describe(wanted.voice());
    new Editions(EditionOptions.DEFAULT).named(wanted.editions());
    RecordingOptions.DEFAULT.withRate(wanted.rate());
    desk.save(wanted);
    exchange.seeOther("/settings?saved=1");
  }
}
