(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resources = __locals.resources,
  project = __locals.project,
  commands = __locals.commands,
  text = __locals.text;
    ; 
const settings = derived.environment.filter((v) => !v.secret && !["HOST", "PORT", "BUILD_SHA"].includes(v.name));
const rule = (v) => {
  if (v.name === "ENVIRONMENT") return { enum: ["dev", "test", "stage", "prod"] };
  if (v.name === "SHUTDOWN_DRAIN_SECONDS") return { type: "string", pattern: "^[0-9]+$" };
  return { type: "string" };
};
const config = Object.fromEntries(settings.map((v) => [derived.envPrefix + v.name, { description: v.description, ...rule(v) }]));
const migrates = project ? commands.migrate.length > 0 : derived.hasDatabase;
const scales = !project || project.database !== "sqlite";
const shift = (text, by) => text.replaceAll("\n", "\n" + " ".repeat(by));
const indent = (v, by) => shift(JSON.stringify(v, null, 2), by);
const egressRule = `{
  "type": "object",
  "additionalProperties": false,
  "required": ["to", "ports"],
  "properties": {
    "to": { "$ref": "#/definitions/peers" },
    "ports": {
      "type": "array",
      "minItems": 1,
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["protocol", "port"],
        "properties": {
          "protocol": { "enum": ["TCP", "UDP"] },
          "port": { "type": "integer", "minimum": 1, "maximum": 65535 }
        }
      }
    }
  }
}`;

    ; __append("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"title\": ")
    ; __append(escapeFn( `Values of the chart ${answers.name}` ))
    ; __append(",\n  \"type\": \"object\",\n  \"additionalProperties\": false,\n  \"required\": [\"image\", \"config\", \"secret\", \"resources\", \"networkPolicy\"],\n  \"properties\": {\n    \"global\": { \"type\": \"object\" },\n    \"nameOverride\": { \"type\": \"string\", \"maxLength\": 63 },\n    \"fullnameOverride\": { \"type\": \"string\", \"maxLength\": 52 },\n    \"image\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"required\": [\"repository\"],\n      \"properties\": {\n        \"repository\": { \"type\": \"string\", \"minLength\": 1 },\n        \"digest\": { \"$ref\": \"#/definitions/digest\" },\n        \"tag\": { \"$ref\": \"#/definitions/tag\" },\n        \"pullPolicy\": { \"enum\": [\"Always\", \"IfNotPresent\", \"Never\"] }\n      }\n    },\n")
    ;  if (project) { 
    ; __append("    \"runAsUser\": { \"type\": \"integer\", \"minimum\": 1 },\n    \"writablePaths\": { \"type\": \"array\", \"minItems\": 1, \"items\": { \"type\": \"string\", \"pattern\": \"^/.\" } },\n    \"health\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"properties\": {\n        \"path\": { \"type\": \"string\", \"pattern\": \"^(/.*)?$\" },\n        \"live\": { \"type\": \"string\", \"pattern\": \"^(/.*)?$\" },\n        \"host\": { \"type\": \"string\" }\n      }\n    },\n")
    ;  if (!scales) { 
    ; __append("    \"data\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"properties\": {\n        \"path\": { \"type\": \"string\", \"pattern\": \"^/.\" },\n        \"size\": { \"type\": \"string\", \"minLength\": 1 }\n      }\n    },\n")
    ;  } 
    ;  } 
    ; __append("    \"imagePullSecrets\": {\n      \"type\": \"array\",\n      \"items\": {\n        \"type\": \"object\",\n        \"additionalProperties\": false,\n        \"required\": [\"name\"],\n        \"properties\": { \"name\": { \"type\": \"string\" } }\n      }\n    },\n")
    ;  if (scales) { 
    ; __append("    \"replicas\": { \"type\": \"integer\", \"minimum\": 1 },\n    \"autoscaling\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"properties\": {\n        \"enabled\": { \"type\": \"boolean\" },\n        \"minReplicas\": { \"type\": \"integer\", \"minimum\": 1 },\n        \"maxReplicas\": { \"type\": \"integer\", \"minimum\": 1 },\n        \"targetCPUUtilizationPercentage\": { \"type\": \"integer\", \"minimum\": 1, \"maximum\": 100 }\n      }\n    },\n")
    ;  } 
    ; __append("    \"podDisruptionBudget\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"properties\": {\n        \"maxUnavailable\": { \"$ref\": \"#/definitions/countOrPercent\" }\n      }\n    },\n")
    ;  if (!project) { 
    ; __append("    \"config\": {\n      \"description\": \"Settings are strings: quote numbers and booleans.\",\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"required\": [")
    ; __append(escapeFn( `${derived.envPrefix}ENVIRONMENT` ))
    ; __append(", ")
    ; __append(escapeFn( `${derived.envPrefix}SHUTDOWN_DRAIN_SECONDS` ))
    ; __append("],\n      \"properties\": ")
    ; __append( indent(config, 6) )
    ; __append("\n    },\n")
    ;  } else { 
    ; __append("    \"config\": {\n      \"description\": \"Settings are strings: quote numbers and booleans.\",\n      \"type\": \"object\",\n      \"propertyNames\": { \"pattern\": \"^[A-Za-z_][A-Za-z0-9_]*$\" },\n      \"additionalProperties\": { \"type\": \"string\" }\n    },\n")
    ;  } 
    ; __append("    \"secret\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"properties\": {\n        \"name\": { \"type\": \"string\" },\n")
    ;  if (project) { 
    ; __append("        \"revision\": { \"type\": \"string\" },\n")
    ;  } 
    ; __append("        \"external\": {\n          \"type\": \"object\",\n          \"additionalProperties\": false,\n          \"properties\": {\n            \"enabled\": { \"type\": \"boolean\" },\n            \"refreshInterval\": { \"$ref\": \"#/definitions/duration\" },\n            \"storeRef\": {\n              \"type\": \"object\",\n              \"additionalProperties\": false,\n              \"required\": [\"kind\", \"name\"],\n              \"properties\": {\n                \"kind\": { \"enum\": [\"SecretStore\", \"ClusterSecretStore\"] },\n                \"name\": { \"type\": \"string\", \"minLength\": 1 }\n              }\n            },\n            \"key\": { \"type\": \"string\" }\n          }\n        }\n      }\n    },\n    \"serviceAccount\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"properties\": { \"annotations\": { \"$ref\": \"#/definitions/strings\" } }\n    },\n    \"service\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"properties\": { \"port\": { \"type\": \"integer\", \"minimum\": 1, \"maximum\": 65535 } }\n    },\n    \"httpRoute\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"properties\": {\n        \"enabled\": { \"type\": \"boolean\" },\n        \"parentRefs\": {\n          \"type\": \"array\",\n          \"minItems\": 1,\n          \"items\": {\n            \"type\": \"object\",\n            \"additionalProperties\": false,\n            \"required\": [\"name\"],\n            \"properties\": {\n              \"name\": { \"type\": \"string\", \"minLength\": 1 },\n              \"namespace\": { \"type\": \"string\" },\n              \"sectionName\": { \"type\": \"string\" }\n            }\n          }\n        },\n        \"hostnames\": { \"type\": \"array\", \"items\": { \"type\": \"string\", \"format\": \"hostname\" } },\n        \"paths\": { \"type\": \"array\", \"minItems\": 1, \"items\": { \"type\": \"string\", \"pattern\": \"^/\" } },\n")
    ;  if (project) { 
    ; __append("        \"timeoutSeconds\": { \"type\": \"integer\", \"minimum\": 1 }\n")
    ;  } else { 
    ; __append("        \"timeout\": { \"$ref\": \"#/definitions/duration\" },\n        \"trustedProxies\": {\n          \"type\": \"array\",\n          \"items\": { \"type\": \"string\", \"pattern\": \"^[0-9a-fA-F.:]+(/[0-9]+)?$\" }\n        }\n")
    ;  } 
    ; __append("      },\n      \"if\": { \"properties\": { \"enabled\": { \"const\": true } } },\n      \"then\": { \"properties\": { \"hostnames\": { \"minItems\": 1 } } }\n    },\n")
    ;  if (derived.components.includes("rollouts")) { 
    ; __append("    \"rollout\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"properties\": {\n        \"enabled\": { \"type\": \"boolean\" },\n        \"weight\": { \"type\": \"integer\", \"minimum\": 1, \"maximum\": 49 },\n        \"watch\": { \"type\": \"string\", \"pattern\": \"^[1-9][0-9]*[smh]$\" },\n        \"approval\": { \"type\": \"boolean\" },\n        \"burnRate\": { \"type\": \"number\", \"exclusiveMinimum\": 0 },\n        \"failures\": { \"type\": \"integer\", \"minimum\": 1 },\n        \"budgets\": {\n          \"type\": \"object\",\n          \"additionalProperties\": false,\n          \"properties\": {\n            \"availability\": { \"type\": \"number\", \"exclusiveMinimum\": 0, \"maximum\": 1 },\n            \"latency\": { \"type\": \"number\", \"exclusiveMinimum\": 0, \"maximum\": 1 }\n          }\n        },\n        \"prometheus\": { \"type\": \"string\", \"pattern\": \"^https?://.+$\" }\n      }\n    },\n")
    ;  } else if (!project) { 
    ; __append("    \"canary\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"properties\": {\n        \"enabled\": { \"type\": \"boolean\" },\n        \"weight\": { \"type\": \"integer\", \"minimum\": 0, \"maximum\": 100 },\n        \"replicas\": { \"type\": \"integer\", \"minimum\": 1 },\n        \"image\": {\n          \"type\": \"object\",\n          \"additionalProperties\": false,\n          \"properties\": {\n            \"digest\": { \"$ref\": \"#/definitions/digest\" },\n            \"tag\": { \"$ref\": \"#/definitions/tag\" }\n          }\n        }\n      }\n    },\n")
    ;  } 
    ;  if (migrates) { 
    ; __append("    \"migration\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"properties\": {\n")
    ;  if (project) { 
    ; __append("        \"command\": { \"type\": \"array\", \"minItems\": 1, \"items\": { \"type\": \"string\" } }")
    ; __append( scales ? "," : "" )
    ; __append("\n")
    ;  } 
    ;  if (scales) { 
    ; __append("        \"timeoutSeconds\": { \"type\": \"integer\", \"minimum\": 1 },\n        \"resources\": { \"$ref\": \"#/definitions/resources\" }\n")
    ;  } 
    ; __append("      }\n    },\n")
    ;  } 
    ; __append("    \"resources\": { \"$ref\": \"#/definitions/resources\" },\n")
    ;  if (!project) { 
    ; __append("    \"telemetry\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"properties\": {\n        \"endpoint\": { \"type\": \"string\", \"pattern\": \"^(https?://.+)?$\" },\n        \"sampleRatio\": { \"type\": \"number\", \"minimum\": 0, \"maximum\": 1 }\n      }\n    },\n    \"metrics\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"properties\": {\n        \"serviceMonitor\": {\n          \"type\": \"object\",\n          \"additionalProperties\": false,\n          \"properties\": {\n            \"enabled\": { \"type\": \"boolean\" },\n            \"interval\": { \"$ref\": \"#/definitions/duration\" },\n            \"labels\": { \"$ref\": \"#/definitions/strings\" }\n          }\n        },\n        \"rules\": {\n          \"type\": \"object\",\n          \"additionalProperties\": false,\n          \"properties\": {\n            \"enabled\": { \"type\": \"boolean\" },\n            \"labels\": { \"$ref\": \"#/definitions/strings\" },\n            \"errorRatio\": { \"type\": \"number\", \"exclusiveMinimum\": 0, \"maximum\": 1 },\n            \"latencySeconds\": { \"type\": \"number\", \"exclusiveMinimum\": 0 }\n          }\n        }\n      }\n    },\n")
    ;  } 
    ; __append("    \"networkPolicy\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"properties\": {\n        \"enabled\": { \"type\": \"boolean\" },\n        \"ingress\": {\n          \"type\": \"object\",\n          \"additionalProperties\": {\n            \"type\": \"object\",\n            \"additionalProperties\": false,\n            \"required\": [\"from\"],\n            \"properties\": { \"from\": { \"$ref\": \"#/definitions/peers\" } }\n          }\n        },\n        \"egress\": {\n          \"type\": \"object\",\n")
    ;  if (project) { 
    ; __append("          \"additionalProperties\": false,\n          \"properties\": {\n            \"enabled\": { \"type\": \"boolean\" },\n            \"rules\": {\n              \"type\": \"object\",\n              \"additionalProperties\": ")
    ; __append( shift(egressRule, 14) )
    ; __append("\n            }\n          }\n")
    ;  } else { 
    ; __append("          \"required\": [\"dns\"],\n          \"additionalProperties\": ")
    ; __append( shift(egressRule, 10) )
    ; __append("\n")
    ;  } 
    ; __append("        }\n      }\n    }")
    ; __append( project ? "" : "," )
    ; __append("\n")
    ;  if (!project) { 
    ; __append("    \"nodeSelector\": { \"$ref\": \"#/definitions/strings\" },\n    \"tolerations\": { \"type\": \"array\", \"items\": { \"type\": \"object\" } }\n")
    ;  } 
    ; __append("  },\n  \"definitions\": {\n    \"digest\": { \"type\": \"string\", \"pattern\": \"^(sha256:[0-9a-f]{64})?$\" },\n    \"tag\": {\n      \"description\": \"A tag that never moves: 'latest' is refused.\",\n      \"type\": \"string\",\n      \"maxLength\": 128,\n      \"not\": { \"const\": \"latest\" }\n    },\n    \"duration\": { \"type\": \"string\", \"pattern\": \"^[0-9]+(ms|s|m|h)$\" },\n    \"countOrPercent\": {\n      \"oneOf\": [\n        { \"type\": \"integer\", \"minimum\": 0 },\n        { \"type\": \"string\", \"pattern\": \"^(100|[1-9]?[0-9])%$\" }\n      ]\n    },\n    \"strings\": { \"type\": \"object\", \"additionalProperties\": { \"type\": \"string\" } },\n    \"peers\": {\n      \"type\": \"array\",\n      \"minItems\": 1,\n      \"items\": {\n        \"type\": \"object\",\n        \"additionalProperties\": false,\n        \"minProperties\": 1,\n        \"properties\": {\n          \"namespaceSelector\": { \"type\": \"object\" },\n          \"podSelector\": { \"type\": \"object\" },\n          \"ipBlock\": {\n            \"type\": \"object\",\n            \"additionalProperties\": false,\n            \"required\": [\"cidr\"],\n            \"properties\": {\n              \"cidr\": { \"type\": \"string\" },\n              \"except\": { \"type\": \"array\", \"items\": { \"type\": \"string\" } }\n            }\n          }\n        }\n      }\n    },\n    \"resources\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"required\": [\"requests\", \"limits\"],\n      \"properties\": {\n        \"requests\": { \"$ref\": \"#/definitions/quantities\" },\n        \"limits\": { \"$ref\": \"#/definitions/quantities\" }\n      }\n    },\n    \"quantities\": {\n      \"type\": \"object\",\n      \"additionalProperties\": false,\n      \"required\": [\"cpu\", \"memory\"],\n      \"properties\": {\n        \"cpu\": { \"type\": \"string\" },\n        \"memory\": { \"type\": \"string\" },\n        \"ephemeral-storage\": { \"type\": \"string\" }\n      }\n    }\n  }\n}\n")
  return __output;

}