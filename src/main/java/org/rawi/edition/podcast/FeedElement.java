package org.rawi.edition.podcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of a feed whose children are set by name; children of other names are left alone. */
final class FeedElement {
  private final Element element;

  FeedElement(Element element) {
    this.element = element;
  }

  /** Gives the child this text; without text there is no such child. */
  void text(String namespace, String name, String text) {
    if (text.isEmpty()) {
      find(namespace, name).ifPresent(element::removeChild);
    } else {
      child(namespace, name).element.setTextContent(text);
    }
  }

  /** Gives children of this name these texts, in order, instead of those they had. */
  void texts(String namespace, String name, List<String> texts) {
    for (Optional<Element> old = find(namespace, name);
        old.isPresent();
        old = find(namespace, name)) {
      element.removeChild(old.get());
    }
    for (String text : texts) {
      Element made = create(namespace, name);
      made.setTextContent(text);
      element.appendChild(made);
    }
  }

  /**
   * Gives the child these attributes.
   *
   * @param attributes names and values in turn
   */
  void attributes(String namespace, String name, String... attributes) {
    Element child = child(namespace, name).element;
    for (int i = 0; i < attributes.length; i += 2) {
      child.setAttribute(attributes[i], attributes[i + 1]);
    }
  }

  /** The child, made if it is not there: before the items, if there are any. */
  FeedElement child(String namespace, String name) {
    return new FeedElement(
        find(namespace, name)
            .orElseGet(
                () -> {
                  Element made = create(namespace, name);
                  element.insertBefore(made, items().stream().findFirst().orElse(null));
                  return made;
                }));
  }

  /** The item with the guid; a new one is put where its date belongs, newest first. */
  FeedElement item(String guid, Optional<String> date) {
    for (Element item : items()) {
      if (new FeedElement(item).textOf("guid").equals(guid)) {
        return new FeedElement(item);
      }
    }
    Element item = create("", "item");
    Node before = null;
    for (Element other : items()) {
      if (before == null && FeedDate.isNewer(date, new FeedElement(other).textOf("pubDate"))) {
        before = other;
      }
    }
    element.insertBefore(item, before);
    FeedElement made = new FeedElement(item);
    made.text("", "guid", guid);
    made.attributes("", "guid", "isPermaLink", "false");
    return made;
  }

  private String textOf(String name) {
    return find("", name).map(Node::getTextContent).orElse("").strip();
  }

  private List<Element> items() {
    return children().stream().filter(child -> child.getNodeName().equals("item")).toList();
  }

  private Optional<Element> find(String namespace, String name) {
    String local = name.substring(name.indexOf(':') + 1);
    return children().stream()
        .filter(child -> local.equals(child.getLocalName()))
        .filter(child -> namespace.equals(Optional.ofNullable(child.getNamespaceURI()).orElse("")))
        .findFirst();
  }

  private List<Element> children() {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }

  private Element create(String namespace, String name) {
    return element.getOwnerDocument().createElementNS(namespace.isEmpty() ? null : namespace, name);
  }
}
