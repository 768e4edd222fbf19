/** Says for whom a form was shown, so that nobody who signs in afterwards in the same browser sends it in their name. */
export const PERSON = "form.person";
