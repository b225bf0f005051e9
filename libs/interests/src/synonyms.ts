/** What people write for a cluster or sub-cluster when they do not know its name; English, and Spanish where it differs. */
export const synonyms: Record<string, string> = {
  'advanced-manufacturing': 'manufacturing, industry, factory, manufactura, fabricación, industria',
  'advanced-manufacturing/engineering':
    'engineer, mechanical engineering, electrical engineering, stem, ingeniería',
  'advanced-manufacturing/production-automation': 'automation, automatización',
  'advanced-manufacturing/robotics': 'robots, robótica',
  'advanced-manufacturing/safety-quality-assurance': 'quality, quality assurance, qa, calidad',
  agriculture: 'farming, agriculture food and natural resources, agricultura',
  'agriculture/agricultural-technology-automation': 'agtech',
  'agriculture/animal-systems': 'animals, animal science, veterinary, animales, veterinaria',
  'agriculture/food-science-processing': 'food science, ciencia de los alimentos',
  'agriculture/plant-systems': 'plants, plant science, horticulture, plantas',
  'arts-entertainment-design':
    'art, arts, the arts, entertainment, creative, arts and entertainment, arte, artes, entretenimiento',
  'arts-entertainment-design/design-digital-arts':
    'design, graphic design, digital art, ux, ui, diseño, diseño gráfico',
  'arts-entertainment-design/fashion-interiors': 'fashion, interior design, moda',
  'arts-entertainment-design/fine-arts':
    'painting, drawing, visual arts, photography, bellas artes, fotografía',
  'arts-entertainment-design/media-production-broadcasting':
    'media, film, video, journalism, broadcasting, television, tv, radio, medios, cine, periodismo',
  'arts-entertainment-design/performing-arts':
    'music, theatre, theater, dance, acting, música, teatro, danza',
  construction: 'building, architecture and construction, construcción',
  'construction/architecture-civil-engineering':
    'architecture, civil engineering, arquitectura, ingeniería civil',
  'construction/skilled-trades':
    'trades, carpentry, plumbing, electrician, welding, oficios, carpintería, electricista, soldadura',
  'digital-technology':
    'it, i.t., tech, technology, information technology, computers, computing, computer science, cs, ict, tecnología, informática, computación',
  'digital-technology/data-science-artificial-intelligence':
    'data science and ai, data, data science, data analytics, ai, a.i., ml, machine learning, artificial intelligence, ciencia de datos, inteligencia artificial, ia',
  'digital-technology/it-support-services':
    'it support, it support and services, information technology support, help desk, soporte técnico',
  'digital-technology/network-systems-cybersecurity':
    'network systems, networks, networking, cybersecurity, cyber security, ciberseguridad, redes',
  'digital-technology/software-solutions':
    'software, coding, programming, software engineering, software development, app development, game development, programación',
  'digital-technology/unmanned-vehicle-technology': 'drones, uncrewed vehicle technology, drone technology',
  'digital-technology/web-cloud': 'web, web development, cloud, cloud computing, desarrollo web, nube',
  education: 'teaching and learning, education and training, educación',
  'education/early-childhood-development': 'early childhood, child care, childcare, primera infancia',
  'education/teaching-training-facilitation': 'teaching, teacher, training, tutoring, enseñanza, docencia',
  'energy-natural-resources': 'energy, natural resources, energía, recursos naturales',
  'energy-natural-resources/clean-alternative-energy':
    'clean energy, renewable energy, renewables, solar, energías renovables, energía limpia',
  'energy-natural-resources/conservation-land-management': 'conservation, forestry, conservación',
  'energy-natural-resources/environmental-protection':
    'environment, climate, sustainability, medio ambiente, sostenibilidad',
  'energy-natural-resources/resource-extraction': 'mining, minería',
  'financial-services': 'finance, financial, money, finanzas, servicios financieros',
  'financial-services/accounting': 'accountancy, accountant, contabilidad',
  'financial-services/banking-credit': 'banking, bank, credit, banca',
  'financial-services/financial-strategy-investments': 'investing, investment, investments, inversiones',
  'financial-services/insurance': 'seguros',
  'financial-services/real-estate': 'property, bienes raíces, inmobiliaria',
  'healthcare-human-services':
    'health, healthcare, health care, health science, medical, human services, salud, sanidad',
  'healthcare-human-services/behavioral-mental-health':
    'mental health, psychology, behavioural and mental health, salud mental, psicología',
  'healthcare-human-services/biotechnology-research-development':
    'biotech, biotechnology, life sciences, biology, biotecnología, biología',
  'healthcare-human-services/community-social-services': 'social work, social services, trabajo social',
  'healthcare-human-services/health-data-administration': 'health administration, healthcare administration',
  'healthcare-human-services/personal-care-services':
    'cosmetology, beauty, personal care, cosmetología, belleza',
  'healthcare-human-services/physical-health':
    'medicine, nursing, nurse, doctor, dentistry, pharmacy, fitness, physical therapy, medicina, enfermería, farmacia',
  'hospitality-events-tourism':
    'hospitality, tourism, hospitality and tourism, hostelería, hotelería, turismo',
  'hospitality-events-tourism/accommodations': 'hotels, hoteles',
  'hospitality-events-tourism/conferences-events': 'events, event planning, eventos',
  'hospitality-events-tourism/culinary-food-services':
    'culinary, cooking, culinary arts, food service, restaurants, cocina, gastronomía',
  'hospitality-events-tourism/travel-leisure': 'travel, leisure, viajes',
  'management-entrepreneurship':
    'business, management, business management, negocios, empresa, gestión, administración',
  'management-entrepreneurship/entrepreneurship-small-business':
    'entrepreneurship, small business, startup, startups, start-ups, emprendimiento',
  'management-entrepreneurship/leadership-operations':
    'leadership, operations, human resources, hr, liderazgo, recursos humanos',
  'management-entrepreneurship/project-management': 'gestión de proyectos',
  'management-entrepreneurship/regulation': 'compliance, cumplimiento',
  'marketing-sales': 'marketing and communications, mercadotecnia y ventas',
  'marketing-sales/market-research-analytics-ethics': 'market research, investigación de mercados',
  'marketing-sales/marketing-advertising':
    'marketing, advertising, social media, public relations, pr, mercadotecnia, publicidad',
  'marketing-sales/retail-customer-experience':
    'retail, customer service, customer experience, comercio, atención al cliente',
  'marketing-sales/strategic-sales': 'sales, selling, ventas',
  'public-service-safety': 'public service, servicio público',
  'public-service-safety/emergency-response': 'firefighting, fire, paramedic, emt, bomberos, emergencias',
  'public-service-safety/judicial-systems': 'law, legal, justice, lawyer, derecho, leyes, justicia',
  'public-service-safety/local-state-federal-services':
    'government, politics, public administration, gobierno, política, administración pública',
  'public-service-safety/military-national-security':
    'military, national security, defense, defence, fuerzas armadas',
  'public-service-safety/public-safety': 'police, policing, law enforcement, security, policía, seguridad',
  'supply-chain-transportation': 'supply chain, transportation, transport, cadena de suministro, transporte',
  'supply-chain-transportation/air-space-transportation':
    'aviation, aerospace, space, pilot, aviación, aeroespacial',
  'supply-chain-transportation/maintenance-repair':
    'automotive, auto mechanics, mechanic, mecánica, automotriz',
  'supply-chain-transportation/planning-logistics': 'logistics, logística',
  'supply-chain-transportation/purchasing-warehousing':
    'purchasing, procurement, warehousing, compras, almacén',
};
