package org.rawi.edition.book;

import com.thaiopensource.resolver.AbstractResolver;
import com.thaiopensource.resolver.Identifier;
import com.thaiopensource.resolver.Input;
import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.auto.AutoSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.rawi.edition.FaultCollector;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The rules by which the DAISY Pipeline checks talking books: RELAX NG, and what that cannot say in
 * Schematron, in it or beside it.
 */
public final class PipelineRules {
  private static final String OF_DAISY_202 = "/xml/schemas/d202/";
  private static final String OF_DTBOOK = "/xml/validate-dtbook/schema/";

  /** Takes the Schematron out of RELAX NG, and from its patterns a name that no standard knows. */
  private static final String PATTERNS =
      """
      <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
          xmlns:sch="http://purl.oclc.org/dsdl/schematron">
        <xsl:template match="/">
          <sch:schema><xsl:apply-templates select="//sch:ns | //sch:pattern"/></sch:schema>
        </xsl:template>
        <xsl:template match="@* | node()">
          <xsl:copy><xsl:apply-templates select="@* | node()"/></xsl:copy>
        </xsl:template>
        <xsl:template match="sch:pattern/@name"/>
      </xsl:stylesheet>
      """;

  private PipelineRules() {}

  public static List<String> ofNcc(Path file) throws IOException, SAXException {
    return withPatterns("d202ncc.rng", file);
  }

  public static List<String> ofSmil(Path file) throws IOException, SAXException {
    return withPatterns("d202smil.rng", file);
  }

  public static List<String> ofMasterSmil(Path file) throws IOException, SAXException {
    return faults(new InputSource(address(OF_DAISY_202 + "d202msmil.rng")), file);
  }

  public static List<String> ofDtbook(Path file) throws IOException, SAXException {
    List<String> faults = new ArrayList<>();
    for (String schema : List.of("rng/dtbook/dtbook-2005-2.rng", "sch/dtbook.mathml.sch")) {
      faults.addAll(faults(new InputSource(address(OF_DTBOOK + schema)), file));
    }
    return faults;
  }

  private static List<String> withPatterns(String schema, Path file)
      throws IOException, SAXException {
    String address = address(OF_DAISY_202 + schema);
    List<String> faults = new ArrayList<>(faults(new InputSource(address), file));
    faults.addAll(faults(new InputSource(new StringReader(patterns(address))), file));
    return faults;
  }

  private static List<String> faults(InputSource schema, Path file)
      throws IOException, SAXException {
    List<String> faults = new ArrayList<>();
    PropertyMapBuilder builder = new PropertyMapBuilder();
    builder.put(ValidateProperty.ERROR_HANDLER, new FaultCollector(faults));
    builder.put(ValidateProperty.RESOLVER, new Addresses());
    PropertyMap properties = builder.toPropertyMap();
    try {
      Validator validator =
          new AutoSchemaReader().createSchema(schema, properties).createValidator(properties);
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setContentHandler(validator.getContentHandler());
      reader.setEntityResolver((type, address) -> new InputSource(new StringReader("")));
      reader.parse(file.toUri().toString());
      return faults;
    } catch (IncorrectSchemaException e) {
      throw new IllegalStateException(faults.toString(), e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String patterns(String schema) {
    try {
      StringWriter patterns = new StringWriter();
      TransformerFactory.newInstance()
          .newTransformer(new StreamSource(new StringReader(PATTERNS)))
          .transform(new StreamSource(schema), new StreamResult(patterns));
      return patterns.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String address(String resource) {
    return Objects.requireNonNull(PipelineRules.class.getResource(resource), resource).toString();
  }

  /** Finds what a schema in a library includes. */
  private static final class Addresses extends AbstractResolver {
    @Override
    public void resolve(Identifier name, Input input) throws IOException {
      String base = name.getBase();
      input.setUri(
          (base == null
                  ? new URL(name.getUriReference())
                  : new URL(new URL(base), name.getUriReference()))
              .toString());
    }

    @Override
    public void open(Input input) throws IOException {
      input.setByteStream(new URL(input.getUri()).openStream());
    }
  }
}
