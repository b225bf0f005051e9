import type { Random } from './random.ts';

const first =
  `Aaliyah Abel Adaeze Aisha Alejandra Amara Amir Ana Andre Anika Antoine Asha Beatriz Ben Bianca Caleb Camila
Carlos Chen Chloe Dalia Daniel Darius Deepa Diego Dominic Ebony Elena Eli Emeka Esther Fatima Felix Femi Gabriela Grace
Hana Hassan Hector Imani Ines Isaac Ivy Jamal Jasmine Joaquin Jonah Kai Karim Keisha Khadija Lamar Leila Leo Lina Lucia
Malik Mara Marcus Mateo Maya Mei Miguel Mina Nadia Naomi Nia Noah Nora Olu Omar Paloma Pedro Priya Quinn Rafael Rania
Rosa Ruth Samir Santiago Sara Selam Simone Sofia Tariq Tessa Thu Tomas Uma Valeria Victor Wanjiru Xavier Yara Yusuf
Zainab Zoe`.split(/\s+/);

const last =
  `Abara Adler Ahmed Alvarez Baptiste Barros Bekele Boateng Brooks Castillo Chavez Cohen Cruz Dang Delgado
Diallo Dubois Edwards Farah Ferreira Fischer Flores Garcia Gupta Haddad Hall Hernandez Hughes Ibrahim Jackson Johansson
Kamau Kaur Khan Kim Kowalski Lee Lewis Lopez Mendez Mensah Miller Mitchell Moreau Nguyen Novak Nwosu Okafor Ortiz Osei
Park Patel Pereira Petrov Pham Quiroga Ramirez Reyes Rossi Roy Said Santos Schmidt Shah Silva Singh Sow Tanaka Tesfaye
Torres Tran Turner Vargas Walker Wang Washington White Wright Yang Young Zhou`.split(/\s+/);

/** A colleague's name, and the part of the address before the @; `taken` keeps addresses apart. */
export function colleague(random: Random, taken: Set<string>): { name: string; mailbox: string } {
  const [given, family] = [random.one(first), random.one(last)];
  const plain = `${given}.${family}`.toLowerCase();
  let mailbox = plain;
  for (let number = 2; taken.has(mailbox); number++) mailbox = `${plain}${number}`;
  taken.add(mailbox);
  return { name: `${given} ${family}`, mailbox };
}

/** A student's display name: a given name, and a number where the school has several. */
export function pupil(random: Random, taken: Set<string>): string {
  const given = random.one(first);
  let name = given;
  for (let number = 2; taken.has(name); number++) name = `${given} ${number}`;
  taken.add(name);
  return name;
}
