// HAPI's validator under orders: keeps texts, judges them as often as it is told, and says how much processor time that took. HAPI FHIR, "Instance Validator".
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/**
 * One order a line, one answer a line. {"set": NAME, "texts": […]} keeps texts and answers {"refused": [indexes]};
 * {"set": NAME, "calls": N} judges the next N of them in turn and answers {"microseconds": of this thread alone}, without
 * what the collector and the compiler take in theirs.
 */
public final class HapiBench {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private final FhirValidator validator = validator();
  private final Map<String, List<String>> sets = new HashMap<>();
  private final Map<String, Integer> next = new HashMap<>();

  public static void main(String[] arguments) throws IOException {
    ObjectMapper json = new ObjectMapper();
    HapiBench bench = new HapiBench();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode order = json.readTree(line);
      ObjectNode answer = json.createObjectNode();
      String set = order.get("set").asText();
      if (order.has("texts")) bench.keep(set, order.get("texts"), answer);
      else answer.put("microseconds", bench.judge(set, order.get("calls").asInt()));
      System.out.println(answer);
    }
  }

  private void keep(String set, JsonNode texts, ObjectNode answer) {
    List<String> kept = new ArrayList<>();
    var refused = answer.putArray("refused");
    for (JsonNode text : texts) {
      if (!validator.validateWithResult(text.asText()).isSuccessful()) refused.add(kept.size());
      kept.add(text.asText());
    }
    sets.put(set, kept);
  }

  private long judge(String set, int calls) {
    List<String> texts = sets.get(set);
    int at = next.getOrDefault(set, 0);
    long start = THREADS.getCurrentThreadCpuTime();
    for (int call = 0; call < calls; call += 1) {
      validator.validateWithResult(texts.get(at));
      at = (at + 1) % texts.size();
    }
    long taken = THREADS.getCurrentThreadCpuTime() - start;
    next.put(set, at);
    return taken / 1000;
  }

  /** HAPI's usual chain, which keeps what it has looked up; terminology is what the process holds. */
  private static FhirValidator validator() {
    FhirContext context = FhirContext.forR4();
    FhirInstanceValidator module = new FhirInstanceValidator(new ValidationSupportChain(
        new DefaultProfileValidationSupport(context),
        new CommonCodeSystemsTerminologyService(context),
        new InMemoryTerminologyServerValidationSupport(context),
        new SnapshotGeneratingValidationSupport(context)));
    module.setAnyExtensionsAllowed(true);
    module.setErrorForUnknownProfiles(false);
    FhirValidator validator = context.newValidator();
    validator.registerValidatorModule(module);
    return validator;
  }
}
