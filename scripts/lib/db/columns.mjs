/** The columns of a table that can be written, as SQL: the database makes the others itself. For copies of whole rows. */
export async function writable(sql, table) {
  const [{ columns }] = await sql`
    select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
    where attrelid = ${`public.${table}`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
  return columns;
}
