// Search parameters beyond R4's; the server reads them from src/search/parameters.ts, and a test holds both together.

RuleSet: Searched(name, code, type, base)
* name = "{name}"
* status = #active
* code = #{code}
* type = #{type}
* base[0] = #{base}

Instance: coverage-member-id
InstanceOf: SearchParameter
Usage: #definition
* insert Searched(MemberId, member-id, string, Coverage)
* url = "https://chartbridge.example/fhir/SearchParameter/coverage-member-id"
* description = "The policy number by which the payer knows the member"
* expression = "Coverage.subscriberId"

Instance: coverage-group
InstanceOf: SearchParameter
Usage: #definition
* insert Searched(Group, group, string, Coverage)
* url = "https://chartbridge.example/fhir/SearchParameter/coverage-group"
* description = "The group number of the policy"
* expression = "Coverage.class.where('group' in type.coding.code).value"
