// National Career Clusters Framework, modernised edition, Advance CTE, October 2024: 14 clusters, 72 sub-clusters,
// in the framework's own (alphabetical) order.
const framework: Record<string, string[]> = {
  'advanced-manufacturing': [
    'engineering',
    'industrial-machinery',
    'production-automation',
    'robotics',
    'safety-quality-assurance',
  ],
  agriculture: [
    'agribusiness',
    'agricultural-technology-automation',
    'animal-systems',
    'food-science-processing',
    'plant-systems',
    'water-systems',
  ],
  'arts-entertainment-design': [
    'design-digital-arts',
    'fashion-interiors',
    'fine-arts',
    'lighting-sound-technology',
    'media-production-broadcasting',
    'performing-arts',
  ],
  construction: [
    'architecture-civil-engineering',
    'construction-planning-development',
    'equipment-operation-maintenance',
    'skilled-trades',
  ],
  'digital-technology': [
    'data-science-artificial-intelligence',
    'it-support-services',
    'network-systems-cybersecurity',
    'software-solutions',
    'unmanned-vehicle-technology',
    'web-cloud',
  ],
  education: [
    'early-childhood-development',
    'education-administration-leadership',
    'learner-support-community-engagement',
    'teaching-training-facilitation',
  ],
  'energy-natural-resources': [
    'clean-alternative-energy',
    'conservation-land-management',
    'ecological-research-development',
    'environmental-protection',
    'resource-extraction',
    'utilities',
  ],
  'financial-services': [
    'accounting',
    'banking-credit',
    'financial-strategy-investments',
    'insurance',
    'real-estate',
  ],
  'healthcare-human-services': [
    'behavioral-mental-health',
    'biotechnology-research-development',
    'community-social-services',
    'health-data-administration',
    'personal-care-services',
    'physical-health',
  ],
  'hospitality-events-tourism': [
    'accommodations',
    'conferences-events',
    'culinary-food-services',
    'travel-leisure',
  ],
  'management-entrepreneurship': [
    'business-information-management',
    'entrepreneurship-small-business',
    'leadership-operations',
    'project-management',
    'regulation',
  ],
  'marketing-sales': [
    'market-research-analytics-ethics',
    'marketing-advertising',
    'retail-customer-experience',
    'strategic-sales',
  ],
  'public-service-safety': [
    'emergency-response',
    'judicial-systems',
    'local-state-federal-services',
    'military-national-security',
    'public-safety',
  ],
  'supply-chain-transportation': [
    'air-space-transportation',
    'ground-rail-transportation',
    'maintenance-repair',
    'marine-transportation',
    'planning-logistics',
    'purchasing-warehousing',
  ],
};

/** A career cluster and its sub-clusters, by id; names by `nameOf`. */
export interface Cluster {
  /** 'digital-technology' */
  id: string;
  /** 'digital-technology/software-solutions' */
  subclusters: string[];
}

const all: Cluster[] = Object.entries(framework).map(([id, parts]) => ({
  id,
  subclusters: parts.map(part => `${id}/${part}`),
}));
const ids = new Set(all.flatMap(cluster => [cluster.id, ...cluster.subclusters]));

/** The 14 clusters with their 72 sub-clusters. */
export function clusters(): readonly Cluster[] {
  return all;
}

/** True for the id of a cluster or sub-cluster. */
export function isInFramework(id: string): boolean {
  return ids.has(id);
}

/** The cluster that an interest belongs to; undefined for a free tag. */
export function clusterOf(interest: string): string | undefined {
  return ids.has(interest) ? interest.split('/', 1)[0] : undefined;
}
