import { apiAuthentication } from "./api-authentication.ts";
import { apiAuthorisation } from "./api-authorisation.ts";
import { apiContract } from "./api-contract.ts";
import { apiCookies } from "./api-cookies.ts";
import { keysOfClients } from "./api-keys.ts";
import { apiSnapshot } from "./api-snapshot.ts";
import { apiTransport } from "./api-transport.ts";
import { boundaries } from "./boundaries.ts";
import { cloudIdentity } from "./cloud-identity.ts";
import { codeGates } from "./code-gates.ts";
import { codeNotes } from "./code-notes.ts";
import { codeOrder } from "./code-order.ts";
import { configuration } from "./configuration.ts";
import { constitutionAlerts } from "./constitution-alerts.ts";
import { constitutionApi } from "./constitution-api.ts";
import { constitutionBehaviour } from "./constitution-behaviour.ts";
import { constitutionChartValues } from "./constitution-chart-values.ts";
import { constitutionChart } from "./constitution-chart.ts";
import { constitutionCloud } from "./constitution-cloud.ts";
import { constitutionDelivery } from "./constitution-delivery.ts";
import { constitutionDocuments } from "./constitution-documents.ts";
import { constitutionImages } from "./constitution-images.ts";
import { constitutionPipeline } from "./constitution-pipeline.ts";
import { constitutionProcesses } from "./constitution-processes.ts";
import { constitutionReleases } from "./constitution-releases.ts";
import { constitutionScaling } from "./constitution-scaling.ts";
import { constitutionWorkloads } from "./constitution-workloads.ts";
import { containerUse } from "./container-use.ts";
import { coverage } from "./coverage.ts";
import { dataLayout } from "./data-layout.ts";
import { dependencies } from "./dependencies.ts";
import { dependencyWatch } from "./dependency-watch.ts";
import { deployment } from "./deployment.ts";
import { devImage } from "./dev-image.ts";
import { documentation } from "./documentation.ts";
import { enterpriseRecords } from "./enterprise-records.ts";
import { errors } from "./errors.ts";
import { exceptions } from "./exceptions.ts";
import { git } from "./git.ts";
import { guardRails } from "./guard-rails.ts";
import { hooks } from "./hooks.ts";
import { httpSemantics } from "./http-semantics.ts";
import { imageBases } from "./image-bases.ts";
import { imageBuilds } from "./image-builds.ts";
import { imageUse } from "./image-use.ts";
import { image } from "./image.ts";
import { infrastructureScans } from "./infrastructure-scans.ts";
import { inputValidation } from "./input-validation.ts";
import { integrations } from "./integrations.ts";
import { layers } from "./layers.ts";
import { layout } from "./layout.ts";
import { limitations } from "./limitations.ts";
import { localCommands } from "./local-commands.ts";
import { migrations } from "./migrations.ts";
import { modelSeparation } from "./model-separation.ts";
import type { Topic } from "./model.ts";
import { observability } from "./observability.ts";
import { pipeline } from "./pipeline.ts";
import { principles } from "./principles.ts";
import { progressiveDelivery } from "./progressive-delivery.ts";
import { provenance } from "./provenance.ts";
import { records } from "./records.ts";
import { recurringScans } from "./recurring-scans.ts";
import { registry } from "./registry.ts";
import { releases } from "./releases.ts";
import { resilience } from "./resilience.ts";
import { scanning } from "./scanning.ts";
import { secretHandling } from "./secret-handling.ts";
import { securityEvidence } from "./security-evidence.ts";
import { settingsReference } from "./settings-reference.ts";
import { sharedState } from "./shared-state.ts";
import { signals } from "./signals.ts";
import { systemBehaviour } from "./system-behaviour.ts";
import { systemBranches } from "./system-branches.ts";
import { systemDocuments } from "./system-documents.ts";
import { systemPipeline } from "./system-pipeline.ts";
import { systemPullRequests } from "./system-pull-requests.ts";
import { systemPython } from "./system-python.ts";
import { testCommands } from "./test-commands.ts";
import { testHabits } from "./test-habits.ts";
import { testSuite } from "./test-suite.ts";
import { toolchain } from "./toolchain.ts";
import { vaultmeshAutoscaling } from "./vaultmesh-autoscaling.ts";
import { vaultmeshBehaviour } from "./vaultmesh-behaviour.ts";
import { vaultmeshCloud } from "./vaultmesh-cloud.ts";
import { vaultmeshDocuments } from "./vaultmesh-documents.ts";
import { vaultmeshKubernetes } from "./vaultmesh-kubernetes.ts";
import { vaultmeshPipeline } from "./vaultmesh-pipeline.ts";
import { vulnerabilities } from "./vulnerabilities.ts";
import { watermark } from "./watermark.ts";

/** Every topic, one line each. A test finds a file that is forgotten here. */
export const TOPICS: readonly Topic[] = [
  apiAuthentication,
  apiAuthorisation,
  apiContract,
  apiCookies,
  keysOfClients,
  apiSnapshot,
  apiTransport,
  boundaries,
  cloudIdentity,
  codeGates,
  codeNotes,
  codeOrder,
  configuration,
  constitutionAlerts,
  constitutionApi,
  constitutionBehaviour,
  constitutionChartValues,
  constitutionChart,
  constitutionCloud,
  constitutionDelivery,
  constitutionDocuments,
  constitutionImages,
  constitutionPipeline,
  constitutionProcesses,
  constitutionReleases,
  constitutionScaling,
  constitutionWorkloads,
  containerUse,
  coverage,
  dataLayout,
  dependencies,
  dependencyWatch,
  deployment,
  devImage,
  documentation,
  enterpriseRecords,
  errors,
  exceptions,
  git,
  guardRails,
  hooks,
  httpSemantics,
  imageBases,
  imageBuilds,
  imageUse,
  image,
  infrastructureScans,
  inputValidation,
  integrations,
  layers,
  layout,
  limitations,
  localCommands,
  migrations,
  modelSeparation,
  observability,
  pipeline,
  principles,
  progressiveDelivery,
  provenance,
  records,
  recurringScans,
  registry,
  releases,
  resilience,
  scanning,
  secretHandling,
  securityEvidence,
  settingsReference,
  sharedState,
  signals,
  systemBehaviour,
  systemBranches,
  systemDocuments,
  systemPipeline,
  systemPullRequests,
  systemPython,
  testCommands,
  testHabits,
  testSuite,
  toolchain,
  vaultmeshAutoscaling,
  vaultmeshBehaviour,
  vaultmeshCloud,
  vaultmeshDocuments,
  vaultmeshKubernetes,
  vaultmeshPipeline,
  vulnerabilities,
  watermark,
];
