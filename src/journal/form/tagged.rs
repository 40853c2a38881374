//! Reading an act from its kind and the fields of its body, in one pass over the text.
//!
//! Serde knows an act as one key, its kind, over an object of fields; a body is that object with
//! the sitting's name among the fields. Nothing is built in between: a journal has very many. This
//! file must not know which acts there are.

use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, MapAccess, VariantAccess,
    Visitor,
};
use serde::forward_to_deserialize_any;

use super::act::ActForm;
use super::codec::{Read, Text};
use crate::exam::Act;
use crate::journal::entry_id::SittingId;

/// The field that is not the act's own.
const SITTING: &str = "sitting";

/// The sitting that `body` names, if it does, and the act.
pub(super) fn read(kind: &str, body: &str) -> serde_json::Result<(Option<SittingId>, Act)> {
    let mut json = serde_json::Deserializer::from_str(body);
    let mut sitting = None;
    let act = json.deserialize_map(Body { kind, sitting: &mut sitting })?;
    json.end()?;
    Ok((sitting, act))
}

/// Takes the object apart.
struct Body<'a> {
    kind: &'a str,
    sitting: &'a mut Option<SittingId>,
}

impl<'de> Visitor<'de> for Body<'_> {
    type Value = Act;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of an act's fields")
    }

    fn visit_map<M: MapAccess<'de>>(self, fields: M) -> Result<Act, M::Error> {
        let fields = Fields { fields, sitting: self.sitting };
        ActForm::deserialize(Tagged { kind: self.kind, fields })
    }
}

/// Fields under a kind.
struct Tagged<'a, M> {
    kind: &'a str,
    fields: Fields<'a, M>,
}

impl<'de, M: MapAccess<'de>> Deserializer<'de> for Tagged<'_, M> {
    type Error = M::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, M::Error> {
        visitor.visit_enum(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de, 'a, M: MapAccess<'de>> EnumAccess<'de> for Tagged<'a, M> {
    type Error = M::Error;
    type Variant = Fields<'a, M>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Fields<'a, M>), M::Error> {
        let kind: StrDeserializer<'_, M::Error> = self.kind.into_deserializer();
        Ok((seed.deserialize(kind)?, self.fields))
    }
}

/// The fields, of which that of the sitting is kept apart.
struct Fields<'a, M> {
    fields: M,
    sitting: &'a mut Option<SittingId>,
}

impl<'de, M: MapAccess<'de>> VariantAccess<'de> for Fields<'_, M> {
    type Error = M::Error;

    fn unit_variant(self) -> Result<(), M::Error> {
        Err(M::Error::custom("every act has fields"))
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, M::Error> {
        Err(M::Error::custom("every act's fields have names"))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, M::Error> {
        Err(M::Error::custom("every act's fields have names"))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, M::Error> {
        visitor.visit_map(self)
    }
}

impl<'de, M: MapAccess<'de>> MapAccess<'de> for Fields<'_, M> {
    type Error = M::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, M::Error> {
        let mut key = Some(seed);
        loop {
            match self.fields.next_key_seed(Key(&mut key))? {
                None => return Ok(None),
                Some(Some(known)) => return Ok(Some(known)),
                Some(None) => {
                    let read: Read<SittingId, Text> = self.fields.next_value()?;
                    *self.sitting = Some(read.value);
                }
            }
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, M::Error> {
        self.fields.next_value_seed(seed)
    }
}

/// A field's name: nothing where it is the sitting's, else as the act reads it.
struct Key<'a, K>(&'a mut Option<K>);

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for Key<'_, K> {
    type Value = Option<K::Value>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }
}

impl<'de, K: DeserializeSeed<'de>> Visitor<'de> for Key<'_, K> {
    type Value = Option<K::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field's name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        if name == SITTING {
            return Ok(None);
        }
        let seed = self.0.take().ok_or_else(|| E::custom("one field has one name"))?;
        let name: StrDeserializer<'_, E> = name.into_deserializer();
        seed.deserialize(name).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "00000000000000000000000000000007.3";

    #[test]
    fn the_sitting_is_found_wherever_it_stands_and_however_it_is_spelt() {
        let moved = Act::Moved { to: 4 };
        for body in [
            format!(r#"{{"sitting":"{ID}","to":4}}"#),
            format!(r#" {{ "to" : 4, "sitting":"{ID}" }} "#),
            format!(r#"{{"\u0074o":4,"s\u0069tting":"{ID}"}}"#),
        ] {
            let (sitting, act) = read("moved", &body).unwrap();
            assert_eq!((sitting, &act), (Some(ID.parse().unwrap()), &moved), "{body}");
        }
        assert_eq!(read("moved", r#"{"to":4}"#).unwrap(), (None, moved));
        assert_eq!(read("paused", "{}").unwrap().1, Act::Paused {});
    }

    #[test]
    fn what_is_not_an_act_to_the_last_field_is_refused() {
        for (kind, body) in [
            ("moved", r#"{"to":4,"from":1}"#),
            ("moved", r#"{"to":4} and more"#),
            ("moved", r#"{"to":"four"}"#),
            ("moved", r#"{"to":4,"sitting":7}"#),
            ("moved", r#"{"to":4,"to":5}"#),
            ("moved", "{}"),
            ("moved", "[4]"),
            ("flown", r#"{"to":4}"#),
        ] {
            assert!(read(kind, body).is_err(), "{kind} {body}");
        }
    }
}
