package org.rawi.source;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.FolderMetadata;
import org.rawi.article.Input;
import org.rawi.article.Picture;
import org.rawi.article.Stated;
import org.rawi.network.Fetched;
import org.rawi.network.Network;

/**
 * What lies on the web, for those whom the user lets go there. The network is opened when something
 * is fetched, not before. Thread-safe.
 */
public final class Web {
  /** Nothing is fetched. */
  public static final Web CLOSED =
      new Web(
          () -> {
            throw new IllegalStateException("the web is closed");
          },
          address -> {},
          false);

  private final Supplier<Network> network;
  private final Consumer<URI> going;
  private final boolean allowed;

  /**
   * @param network gives the same one each time
   * @param going told what is fetched before there is anything to narrate
   * @param allowed whether the user said so; if not, a {@code rawi.yaml} beside a file may
   */
  public Web(Supplier<Network> network, Consumer<URI> going, boolean allowed) {
    this.network = network;
    this.going = going;
    this.allowed = allowed;
  }

  /** For the addresses that a file names: the {@code rawi.yaml} beside it says if they are read. */
  Web of(Optional<Path> file) {
    return !allowed && this != CLOSED && file.map(Web::isAllowedBeside).orElse(false)
        ? new Web(network, going, true)
        : this;
  }

  private static boolean isAllowedBeside(Path file) {
    Path settings = file.resolveSibling(FolderMetadata.FILE);
    return Files.isRegularFile(settings) && FolderMetadata.network(settings);
  }

  /** What the user named by its address: an article, or many. */
  Input page(URI address) {
    if (allowed) {
      going.accept(address);
    }
    return read(address);
  }

  /**
   * What lies at an address. It is the article's address, unless it names another one.
   *
   * @throws RawiException also where the user has not allowed it
   */
  Input read(URI address) {
    if (!allowed) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "source.network-off", address);
    }
    Fetched fetched = network.get().fetch(address);
    return new Input(address.toString(), fetched.bytes(), Optional.empty())
        .at(fetched.address())
        .with(PagePicture.of(fetched).flatMap(this::picture));
  }

  /** The same, of which more is known. */
  Input read(URI address, Stated stated) {
    Input page = read(address);
    return page.with(page.format(), stated);
  }

  /** A picture, if it can be had and the user lets it be fetched; an article can do without. */
  Optional<Picture> picture(URI address) {
    if (!allowed) {
      return Optional.empty();
    }
    try {
      byte[] bytes = network.get().fetch(address).bytes();
      return Optional.of(new Picture.Inside(address.toString(), bytes));
    } catch (RawiException e) {
      return Optional.empty();
    }
  }
}
