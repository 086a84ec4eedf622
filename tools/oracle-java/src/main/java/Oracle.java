// Reads {"id", "package", "profiles", "resource"} a line and writes HAPI's verdict of each as a line. HAPI FHIR, "Instance Validator".
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Arguments: NAME=FILE, where FILE holds definitions, one a line; lines that ask for "package" NAME are judged with them
 * beside R4's own, all others with R4's own alone.
 */
public final class Oracle {
  private final FhirContext context = FhirContext.forR4();
  private final DefaultProfileValidationSupport core = new DefaultProfileValidationSupport(context);
  private final Map<String, Path> packages = new LinkedHashMap<>();
  private final ObjectMapper json = new ObjectMapper();
  /** The validator that the last line was judged with: one package at a time is held in memory. */
  private FhirValidator validator;
  private String packageOfValidator;

  private Oracle(String[] arguments) {
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      packages.put(argument.substring(0, equals), Path.of(argument.substring(equals + 1)));
    }
  }

  public static void main(String[] arguments) throws IOException {
    Oracle oracle = new Oracle(arguments);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) out.println(oracle.verdict(line));
    out.flush();
  }

  private ObjectNode verdict(String line) throws IOException {
    JsonNode asked = json.readTree(line);
    FhirValidator judge = validatorOf(asked.path("package").asText(""));
    ValidationOptions options = new ValidationOptions();
    for (JsonNode profile : asked.path("profiles")) options.addProfile(profile.asText());
    JsonNode resource = asked.get("resource");
    String text = resource.isTextual() ? resource.asText() : resource.toString();
    ArrayNode issues = json.createArrayNode();
    boolean valid = true;
    try {
      for (SingleValidationMessage message : judge.validateWithResult(text, options).getMessages()) {
        valid &= message.getSeverity().ordinal() < ResultSeverityEnum.ERROR.ordinal();
        issues.addObject()
            .put("severity", message.getSeverity().getCode())
            .put("expression", message.getLocationString())
            .put("messageId", message.getMessageId())
            .put("message", message.getMessage());
      }
    } catch (RuntimeException failure) {
      valid = false;
      issues.addObject()
          .put("severity", "fatal")
          .put("expression", "")
          .put("messageId", failure.getClass().getSimpleName())
          .put("message", String.valueOf(failure.getMessage()));
    }
    ObjectNode said = json.createObjectNode().put("id", asked.get("id").asText()).put("valid", valid);
    said.set("issues", issues);
    return said;
  }

  private FhirValidator validatorOf(String name) throws IOException {
    if (validator != null && name.equals(packageOfValidator)) return validator;
    PrePopulatedValidationSupport definitions = new PrePopulatedValidationSupport(context);
    if (!name.isEmpty())
      for (String line : Files.readAllLines(packages.get(name)))
        if (!line.isBlank()) definitions.addResource((IBaseResource) context.newJsonParser().parseResource(line));
    FhirInstanceValidator module = new FhirInstanceValidator(new ValidationSupportChain(
        definitions,
        core,
        new CommonCodeSystemsTerminologyService(context),
        new InMemoryTerminologyServerValidationSupport(context),
        new SnapshotGeneratingValidationSupport(context)));
    module.setAnyExtensionsAllowed(true);
    module.setErrorForUnknownProfiles(false);
    // No server stands behind the references: what they say of the type of their target is what can be checked.
    module.setAssumeValidRestReferences(true);
    validator = context.newValidator();
    validator.registerValidatorModule(module);
    packageOfValidator = name;
    return validator;
  }
}
