import { keysOf, keysWithin } from '../cells/key.ts';

const privateWords = keysOf(
  'last name, surname, family name, full name, legal name, apellido, apellidos, nombre completo, ' +
    'email, e-mail, mail, correo, phone, telephone, mobile, cell, whatsapp, teléfono, móvil, celular, contact, contacto, ' +
    'address, street, zip, postcode, postal, dirección, domicilio, calle, código postal, ' +
    'birth, birthday, birthdate, dob, born, nacimiento, cumpleaños, ' +
    'ssn, social security, passport, pasaporte, dni, curp, parent name, guardian name, mother name, father name',
);

/**
 * True for what identifies or reaches a minor outside the school: 'Home Address', 'E-mail (school)', 'DOB'. Such a
 * column of a students' roster is never imported, not even when somebody maps it by hand.
 */
export function isPrivate(heading: string): boolean {
  const within = keysWithin(heading);
  return privateWords.some(word => within.has(word));
}
