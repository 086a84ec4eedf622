// Reads {"id", "profiles", "resource": text} a line and writes HAPI's verdict of each as a line. HAPI FHIR, "Instance Validator".
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
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Arguments: files with definitions, one a line, to validate with beside R4's own. */
public final class Oracle {
  private Oracle() {}

  public static void main(String[] files) throws Exception {
    FhirContext context = FhirContext.forR4();
    PrePopulatedValidationSupport definitions = new PrePopulatedValidationSupport(context);
    for (String file : files)
      for (String line : Files.readAllLines(Path.of(file)))
        if (!line.isBlank()) definitions.addResource((IBaseResource) context.newJsonParser().parseResource(line));
    ValidationSupportChain chain = new ValidationSupportChain(
        definitions,
        new DefaultProfileValidationSupport(context),
        new CommonCodeSystemsTerminologyService(context),
        new InMemoryTerminologyServerValidationSupport(context));
    FhirInstanceValidator module = new FhirInstanceValidator(chain);
    module.setAnyExtensionsAllowed(true);
    module.setErrorForUnknownProfiles(false);
    FhirValidator validator = context.newValidator();
    validator.registerValidatorModule(module);
    ObjectMapper json = new ObjectMapper();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode asked = json.readTree(line);
      ValidationOptions options = new ValidationOptions();
      for (JsonNode profile : asked.path("profiles")) options.addProfile(profile.asText());
      ObjectNode verdict = json.createObjectNode().put("id", asked.get("id").asText());
      ArrayNode errors = verdict.putArray("errors");
      long start = System.nanoTime();
      try {
        for (SingleValidationMessage message : validator.validateWithResult(asked.get("resource").asText(), options).getMessages())
          if (message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
            errors.addObject()
                .put("expression", message.getLocationString())
                .put("messageId", message.getMessageId())
                .put("text", message.getMessage());
      } catch (RuntimeException failure) {
        errors.addObject().put("expression", "").put("messageId", "FAILED").put("text", String.valueOf(failure.getMessage()));
      }
      verdict.put("microseconds", (System.nanoTime() - start) / 1000);
      out.println(verdict);
    }
    out.flush();
  }
}
