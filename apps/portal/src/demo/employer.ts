/** The demo's employer: what it is made of, and what its people tend to know. Unevenly, as employers are. */
export const employer = {
  name: 'Larkspur Industries',
  domain: 'larkspur.example',
  zone: 'America/Chicago',
  sites: {
    'Chicago headquarters': { zone: 'America/Chicago', area: 'Chicago', share: 55 },
    'Denver engineering centre': { zone: 'America/Denver', area: 'Denver', share: 25 },
    'Newark logistics hub': { zone: 'America/New_York', area: 'Newark', share: 20 },
  },
  departments: {
    Engineering: {
      share: 24,
      jobs: ['Software engineer', 'Systems engineer', 'Robotics engineer', 'Test engineer'],
      knows: [
        'digital-technology/software-solutions',
        'advanced-manufacturing/engineering',
        'advanced-manufacturing/robotics',
        'digital-technology/web-cloud',
      ],
    },
    'Information technology': {
      share: 12,
      jobs: ['Network administrator', 'Security analyst', 'Support specialist'],
      knows: [
        'digital-technology/network-systems-cybersecurity',
        'digital-technology/it-support-services',
        'digital-technology/web-cloud',
      ],
    },
    Manufacturing: {
      share: 14,
      jobs: ['Plant supervisor', 'Process technician', 'Automation technician'],
      knows: [
        'advanced-manufacturing/production-automation',
        'advanced-manufacturing/industrial-machinery',
        'construction/skilled-trades',
      ],
    },
    'Supply chain': {
      share: 10,
      jobs: ['Logistics planner', 'Buyer', 'Warehouse manager'],
      knows: [
        'supply-chain-transportation/planning-logistics',
        'supply-chain-transportation/purchasing-warehousing',
        'management-entrepreneurship/project-management',
      ],
    },
    Finance: {
      share: 9,
      jobs: ['Accountant', 'Financial analyst', 'Controller'],
      knows: [
        'financial-services/accounting',
        'financial-services/financial-strategy-investments',
        'financial-services/banking-credit',
      ],
    },
    Marketing: {
      share: 7,
      jobs: ['Brand manager', 'Content designer', 'Market researcher'],
      knows: [
        'marketing-sales/marketing-advertising',
        'arts-entertainment-design/design-digital-arts',
        'arts-entertainment-design/media-production-broadcasting',
      ],
    },
    Sales: {
      share: 8,
      jobs: ['Account executive', 'Sales engineer', 'Regional manager'],
      knows: [
        'marketing-sales/strategic-sales',
        'marketing-sales/retail-customer-experience',
        'management-entrepreneurship/entrepreneurship-small-business',
      ],
    },
    'Human resources': {
      share: 5,
      jobs: ['HR partner', 'Recruiter', 'Learning designer'],
      knows: [
        'education/teaching-training-facilitation',
        'management-entrepreneurship/leadership-operations',
        'healthcare-human-services/community-social-services',
      ],
    },
    Legal: {
      share: 3,
      jobs: ['Counsel', 'Paralegal'],
      knows: ['public-service-safety/judicial-systems', 'management-entrepreneurship/regulation'],
    },
    Sustainability: {
      share: 3,
      jobs: ['Energy analyst', 'Environmental specialist'],
      knows: [
        'energy-natural-resources/clean-alternative-energy',
        'energy-natural-resources/environmental-protection',
      ],
    },
    'Health and safety': {
      share: 3,
      jobs: ['Occupational nurse', 'Safety officer'],
      knows: [
        'healthcare-human-services/physical-health',
        'public-service-safety/emergency-response',
        'advanced-manufacturing/safety-quality-assurance',
      ],
    },
    'Data and research': {
      share: 4,
      jobs: ['Data scientist', 'Lab researcher'],
      knows: [
        'digital-technology/data-science-artificial-intelligence',
        'healthcare-human-services/biotechnology-research-development',
      ],
    },
  },
} as const;

/** What colleagues care about besides their work. */
export const pastimes = [
  'tag:basketball',
  'tag:gardening',
  'tag:chess',
  'tag:photography',
  'tag:cooking',
  'tag:music',
  'tag:running',
  'tag:gaming',
  'tag:community theatre',
  'tag:soccer',
];
