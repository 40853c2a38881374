//! Codecs: how values are kept whose own types know nothing of JSON.
//!
//! A form is a structure with `#[serde(remote = "..")]` that lists the fields of the real one.
//! Serde makes of it two functions, `serialize` and `deserialize`, to be named by `#[serde(with =
//! "..")]`. They do not reach into lists, options and boxes; the codecs of this file do.

use std::fmt::{self, Display};
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How a `T` is kept.
pub trait Codec<T> {
    /// Writes one.
    fn serialize<S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error>;
    /// Reads one.
    fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<T, D::Error>;
}

/// Makes the form of a type (`remote`) its codec.
macro_rules! codec {
    ($form:ident, $type:ty) => {
        impl $crate::journal::form::codec::Codec<$type> for $form {
            // The functions called here are those that serde made for the form itself.
            fn serialize<S: serde::Serializer>(value: &$type, to: S) -> Result<S::Ok, S::Error> {
                Self::serialize(value, to)
            }
            fn deserialize<'de, D: serde::Deserializer<'de>>(from: D) -> Result<$type, D::Error> {
                Self::deserialize(from)
            }
        }
    };
}
pub(super) use codec;

/// A list of what `C` keeps.
pub struct List<C>(PhantomData<C>);

impl<T, C: Codec<T>> Codec<Vec<T>> for List<C> {
    fn serialize<S: Serializer>(values: &Vec<T>, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(values.iter().map(Written::<T, C>::of))
    }
    fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<T>, D::Error> {
        let read = Vec::<Read<T, C>>::deserialize(from)?;
        Ok(read.into_iter().map(|read| read.value).collect())
    }
}

/// What `C` keeps, or nothing.
pub struct Opt<C>(PhantomData<C>);

impl<T, C: Codec<T>> Codec<Option<T>> for Opt<C> {
    fn serialize<S: Serializer>(value: &Option<T>, to: S) -> Result<S::Ok, S::Error> {
        value.as_ref().map(Written::<T, C>::of).serialize(to)
    }
    fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
        Ok(Option::<Read<T, C>>::deserialize(from)?.map(|read| read.value))
    }
}

/// What `C` keeps, in a box of its own; nothing is seen of the box in what is written.
pub struct Boxed<C>(PhantomData<C>);

impl<T, C: Codec<T>> Codec<Box<T>> for Boxed<C> {
    fn serialize<S: Serializer>(value: &Box<T>, to: S) -> Result<S::Ok, S::Error> {
        C::serialize(value, to)
    }
    fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Box<T>, D::Error> {
        C::deserialize(from).map(Box::new)
    }
}

/// What is kept as the text that it prints as.
pub struct Text;

impl<T> Codec<T> for Text
where
    T: Display + FromStr,
    T::Err: Display,
{
    fn serialize<S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(value)
    }
    fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
        from.deserialize_str(Parsed(PhantomData))
    }
}

struct Parsed<T>(PhantomData<T>);

impl<T> Visitor<'_> for Parsed<T>
where
    T: FromStr,
    T::Err: Display,
{
    type Value = T;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

/// A value that `C` has read, for those who ask for something that can be deserialized.
pub struct Read<T, C> {
    /// The value.
    pub value: T,
    codec: PhantomData<C>,
}

impl<'de, T, C: Codec<T>> Deserialize<'de> for Read<T, C> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Self { value: C::deserialize(from)?, codec: PhantomData })
    }
}

/// A value that `C` writes, for those who ask for something that can be serialized.
struct Written<'a, T, C>(&'a T, PhantomData<C>);

impl<'a, T, C> Written<'a, T, C> {
    fn of(value: &'a T) -> Self {
        Self(value, PhantomData)
    }
}

impl<T, C: Codec<T>> Serialize for Written<'_, T, C> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        C::serialize(self.0, to)
    }
}

/// Reads the whole of `text` as one value.
pub fn from_str<C: Codec<T>, T>(text: &str) -> serde_json::Result<T> {
    serde_json::from_str::<Read<T, C>>(text).map(|read| read.value)
}

/// Writes a value in one line.
pub fn to_string<C: Codec<T>, T>(value: &T) -> serde_json::Result<String> {
    serde_json::to_string(&Written::<T, C>::of(value))
}
