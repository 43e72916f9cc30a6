package org.rawi.edition.page;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window, on one page. */
public final class Browser implements AutoCloseable {
  /** Selenium warns of every Chromium newer than itself; held here, since loggers are let go. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  static {
    SELENIUM.setLevel(Level.SEVERE);
  }

  private static final int MOST_TABS = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  public Browser(int width, int height) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--autoplay-policy=no-user-gesture-required");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
            .build();
    driver = new ChromeDriver(service, options);
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Colours and the like: {@code prefers-color-scheme}, {@code dark}. */
  public Browser media(String feature, String value) {
    cdp(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
    return this;
  }

  /** Runs a script before those of every page. */
  Browser beforePages(String script) {
    cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    return this;
  }

  private void cdp(String command, Map<String, Object> parameters) {
    driver.executeCdpCommand(command, parameters);
  }

  /** Shows a page that may have no sound. */
  public Browser show(Path page) {
    driver.get(page.toUri().toString());
    return this;
  }

  /** Shows a page of a server. */
  public Browser go(URI address) {
    driver.get(address.toString());
    return this;
  }

  /** Presses Tab until what has the focus is what is looked for. */
  public Browser tabTo(String condition) {
    for (int i = 0; i < MOST_TABS; i++) {
      if (is(condition)) {
        return this;
      }
      press(Keys.TAB);
    }
    throw new AssertionError("no way by keyboard to " + condition);
  }

  /** Waits until an expression in the page is true. */
  public void until(String expression) {
    until(() -> is(expression), expression);
  }

  Browser open(Path page, String hash) {
    driver.get("about:blank");
    driver.get(page.toUri() + hash);
    until(() -> is("audio.readyState >= 1"));
    return this;
  }

  /** The value of an expression in the page; {@code audio} is the sound. */
  public Object value(String expression) {
    return driver.executeScript(
        "const audio = document.querySelector('audio'); return " + expression);
  }

  boolean is(String expression) {
    return Boolean.TRUE.equals(value("Boolean(" + expression + ")"));
  }

  public long number(String expression) {
    return ((Number) value("Math.round(" + expression + ")")).longValue();
  }

  String text(String css) {
    return String.valueOf(value("document.querySelector('" + css + "').textContent"));
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  /** Presses keys, at whatever has the focus. */
  public Browser press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
    return this;
  }

  Browser pressWith(CharSequence modifier, CharSequence key) {
    new Actions(driver).keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
    return this;
  }

  void until(BooleanSupplier condition) {
    until(condition, "a condition");
  }

  void until(BooleanSupplier condition, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        Object place =
            value(
                "!audio ? 'no sound' : (audio.paused ? 'paused at ' : 'playing at ') +"
                    + " audio.currentTime + ' s, ready ' + audio.readyState + ', seeking ' +"
                    + " audio.seeking + ', focus ' + document.activeElement.outerHTML.slice(0,"
                    + " 80)");
        throw new AssertionError("waited in vain for " + what + "; " + place);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  /** What axe-core finds against WCAG 2.2 AA and its own best practices. */
  public List<String> violations() {
    List<Rule> rules = new AxeBuilder().disableIframeTesting().analyze(driver).getViolations();
    return rules.stream()
        .flatMap(r -> r.getNodes().stream().map(n -> r.getId() + ": " + n.getHtml()))
        .toList();
  }

  /** Errors and warnings that the page caused. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(Object::toString)
        .toList();
  }

  /** Leaves a picture under {@code target/screenshots} for people to look at. */
  public void photograph(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/screenshots"));
    Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
